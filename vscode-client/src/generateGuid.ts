/** The command that makes a GUID: into the selections, or onto the clipboard where nothing can be written. */
import { randomUUID } from 'node:crypto';
import { env, l10n, window } from 'vscode';

export async function generateGuid(): Promise<void> {
  const guid = randomUUID();
  if (await putIntoSelections(guid)) {
    const copy = l10n.t('Copy');
    const choice = await window.showInformationMessage(
      l10n.t('Inserted {0}. Usage is credited to you only after you register this GUID in Partner Center.', guid),
      copy,
    );
    if (choice === copy) await env.clipboard.writeText(guid);
  } else {
    await env.clipboard.writeText(guid);
    await window.showInformationMessage(
      l10n.t(
        'Copied {0} to the clipboard. Usage is credited to you only after you register this GUID in Partner Center.',
        guid,
      ),
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
