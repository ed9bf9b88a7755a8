/** What the server writes into the project’s attribution.json: applied as one step to undo, and saved, so that it holds at once. */
import { l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { ResponseError, type LanguageClient, type WorkspaceEdit } from 'vscode-languageclient/node';
import { isOurs } from './documents';
import type { Server } from './server';
import type { TrackingWatch } from './trackingWatch';

const SHOWN_MS = 5000;

/** `uri` names the document, where a lens or an action asks; else it is the one at hand. */
export async function treatAsMainTemplate(server: Server, watch: TrackingWatch, uri: unknown): Promise<void> {
  const document = typeof uri === 'string' ? await workspace.openTextDocument(Uri.parse(uri)) : watch.documentAtHand();
  const client = document !== undefined && isOurs(document) ? await server.start() : undefined;
  if (document === undefined || client === undefined) {
    void window.showWarningMessage(l10n.t('Open an ARM template first: it is what becomes a main template.'));
    return;
  }
  await editSettings(client, 'armAttribution/treatAsMainTemplate', document, {});
}

/** Offers to keep an ID that was typed, so that nobody has to type it again. */
export async function offerToRemember(client: LanguageClient, document: TextDocument, id: string): Promise<void> {
  const inProject = l10n.t('In attribution.json');
  const inSettings = l10n.t('In My Settings');
  const places = document.uri.scheme === 'file' ? [inProject, inSettings] : [inSettings];
  const choice = await window.showInformationMessage(
    l10n.t('Remember {0} as your tracking ID? Fixes in other templates then put it in.', id),
    ...places,
  );
  if (choice === inProject)
    await editSettings(client, 'armAttribution/rememberTrackingId', document, { trackingId: id });
  if (choice === inSettings) await workspace.getConfiguration('armAttribution').update('trackingId', id, true);
}

async function editSettings(
  client: LanguageClient,
  request: string,
  document: TextDocument,
  what: object,
): Promise<void> {
  try {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const edit = await client.sendRequest<WorkspaceEdit>(request, { textDocument: { uri }, ...what });
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    const changed = converted.entries().map(([file]) => file);
    if (!(await workspace.applyEdit(converted))) {
      void window.showWarningMessage(l10n.t('Nothing was changed: attribution.json could not be edited.'));
      return;
    }
    // By its document: an editor that shows it may come later.
    for (const file of changed) await (await workspace.openTextDocument(file)).save();
    window.setStatusBarMessage(
      l10n.t('Changed {0}', changed.map((file) => workspace.asRelativePath(file)).join(', ')),
      SHOWN_MS,
    );
  } catch (error) {
    // The server's words are meant for the user.
    const reason = error instanceof ResponseError || error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(reason);
  }
}
