/** The command that makes a GUID: into the selections, or onto the clipboard where nothing can be written. */
import { randomUUID } from 'node:crypto';
import { env, l10n, window } from 'vscode';
import { sayRegister } from './messages';

export async function generateGuid(): Promise<void> {
  const guid = randomUUID();
  if (await putIntoSelections(guid)) {
    await sayRegister(l10n.t('Register the new GUID in Partner Center to get credit: {0}', guid), guid);
  } else {
    await env.clipboard.writeText(guid);
    await sayRegister(l10n.t('Copied. Register the new GUID in Partner Center to get credit: {0}', guid), guid);
  }
}

/** The same GUID at every selection; one step to undo. */
async function putIntoSelections(guid: string): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return false;
  return editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, guid);
  });
}
