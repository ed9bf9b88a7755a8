/** The command that asks for the name of a variable that a refactoring has made. */
import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { Range } from 'vscode-languageclient/node';
import type { Server } from './server';
import { nameProblem } from './variableName';

/** `places` are where the name stands, and `taken` what other variables are called. Who gives no name keeps this one. */
export async function nameVariable(
  server: Server,
  uri: string,
  name: string,
  places: readonly Range[],
  taken: readonly string[],
): Promise<void> {
  const chosen = await window.showInputBox({
    title: l10n.t('Name the Variable'),
    prompt: l10n.t('What should the variable that holds the tracking ID be called?'),
    value: name,
    validateInput: (text) => nameProblem(text, taken),
  });
  const client = await server.start();
  if (chosen === undefined || chosen === name || client === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const ranges = places.map((place) => client.protocol2CodeConverter.asRange(place));
  const edit = new WorkspaceEdit();
  for (const range of ranges) edit.replace(document.uri, range, chosen);
  if (ranges.some((range) => document.getText(range) !== name) || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(
      l10n.t('The variable keeps the name {0} because the template changed in the meantime.', name),
    );
  }
}
