/** The command that makes a GUID: into the selections, or onto the clipboard where nothing can be written. */
import { randomUUID } from 'node:crypto';
import { env, window } from 'vscode';

const COPY = 'Copy';

export async function generateGuid(): Promise<void> {
  const guid = randomUUID();
  if (await putIntoSelections(guid)) {
    const choice = await window.showInformationMessage(
      `Inserted ${guid}. Usage is credited to you only after you register this GUID in Partner Center.`,
      COPY,
    );
    if (choice === COPY) await env.clipboard.writeText(guid);
  } else {
    await env.clipboard.writeText(guid);
    await window.showInformationMessage(
      `Copied ${guid} to the clipboard. Usage is credited to you only after you register this GUID in Partner Center.`,
    );
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
