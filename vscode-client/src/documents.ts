/** Watches the editor for the first template: until there is one, no JVM runs. */
import { Disposable, languages, Range, workspace, type DocumentFilter, type TextDocument } from 'vscode';
import { settingsFor } from './configuration';
import { HEAD_LENGTH, hasTemplateSchema, isTemplateName } from './template';

/** The ARM Tools extension relabels json and jsonc files as arm-template, so all three count. */
export const SELECTOR: { scheme: string; language: string }[] = ['json', 'jsonc', 'arm-template'].flatMap((language) =>
  ['file', 'untitled'].map((scheme) => ({ scheme, language })),
);

export function isOurs(document: TextDocument): boolean {
  return languages.match(SELECTOR satisfies DocumentFilter[], document) > 0;
}

/** As in the manifest, whose event activates the extension: main templates and the project's settings. */
const NAMES = '**/{mainTemplate,azuredeploy,attribution}.json';

/** Whether the workspace holds main templates, going by names; packages from elsewhere do not count. */
export async function holdsMainTemplate(): Promise<boolean> {
  return (await workspace.findFiles(NAMES, '**/node_modules/**', 1)).length > 0;
}

/** Calls `found` once, when an open document is, or becomes, a template. */
export function onFirstTemplate(found: () => void): Disposable {
  const listeners: Disposable[] = [];
  const stop = (): void => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const look = (document: TextDocument, text: (document: TextDocument) => string): void => {
    if (listeners.length === 0 || !isTemplate(document, text)) return;
    stop();
    found();
  };
  const lookAtAll = (): void => {
    for (const document of workspace.textDocuments) look(document, whole);
  };
  listeners.push(
    workspace.onDidOpenTextDocument((document) => {
      look(document, whole);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) look(document, head);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('armAttribution.mainTemplates')) lookAtAll();
    }),
  );
  lookAtAll();
  return new Disposable(stop);
}

function isTemplate(document: TextDocument, text: (document: TextDocument) => string): boolean {
  if (!isOurs(document)) return false;
  return (
    isTemplateName(document.uri.path, settingsFor(document.uri).mainTemplates) || hasTemplateSchema(text(document))
  );
}

function whole(document: TextDocument): string {
  return document.getText();
}

function head(document: TextDocument): string {
  return document.getText(new Range(document.positionAt(0), document.positionAt(HEAD_LENGTH)));
}
