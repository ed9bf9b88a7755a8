/** The command that makes a GUID: into the selections, or onto the clipboard where nothing can be written. */
import { randomUUID } from 'node:crypto';
import { env, window } from 'vscode';
import { sayRegister } from './messages';

export async function generateGuid(): Promise<void> {
  const guid = randomUUID();
  const isWritten = await putIntoSelections(guid);
  if (!isWritten) await env.clipboard.writeText(guid);
  await sayRegister(guid, !isWritten);
}

/** The same GUID at every selection; one step to undo. */
async function putIntoSelections(guid: string): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return false;
  return editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, guid);
  });
}
