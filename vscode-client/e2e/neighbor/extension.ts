/** Another extension, which gives each template that is opened as JSON the language `arm-template`. */
import { languages, workspace, type ExtensionContext, type TextDocument } from 'vscode';

export function activate(context: ExtensionContext): void {
  workspace.textDocuments.forEach(relabel);
  context.subscriptions.push(workspace.onDidOpenTextDocument(relabel));
}

function relabel(document: TextDocument): void {
  if (!/^jsonc?$/.test(document.languageId) || !/deploymentTemplate\.json#/i.test(document.getText())) return;
  void languages.setTextDocumentLanguage(document, 'arm-template');
}
