/** The command that puts a tracking deployment into the template in the active editor. */
import {
  TextEditorRevealType,
  window,
  workspace,
  type QuickPickItem,
  type TextDocument,
  type WorkspaceEdit as CodeEdit,
} from 'vscode';
import { ResponseError, type LanguageClient, type WorkspaceEdit } from 'vscode-languageclient/node';
import { settingsFor } from './configuration';
import { isOurs } from './documents';
import type { Server } from './server';
import { parseTrackingId } from './trackingId';

const REQUEST = 'armAttribution/insertTrackingDeployment';

/** A new GUID is made by the server, which `null` asks for. */
type Choice = { readonly trackingId: string | null };

export async function insertTrackingDeployment(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isOurs(document)) {
    void window.showWarningMessage('Open an ARM template first: the tracking deployment goes into the active editor.');
    return;
  }
  const choice = await askForId(document);
  if (choice === undefined) return;
  const client = await server.start();
  if (client === undefined) {
    void window.showErrorMessage(
      'Nothing was inserted because the ARM Attribution server is not running. The output of ARM Attribution says why.',
    );
    return;
  }
  await insert(client, document, choice);
}

async function askForId(document: TextDocument): Promise<Choice | undefined> {
  const configured = parseTrackingId(settingsFor(document.uri).trackingId);
  const items: (QuickPickItem & { choose: () => Promise<Choice | undefined> })[] = [
    {
      label: 'Use a registered tracking ID…',
      detail: 'A GUID that you registered in Partner Center, or the ID that Partner Center shows for your plan',
      choose: typeId,
    },
    {
      label: 'Generate a new GUID',
      detail: 'Register it in Partner Center afterwards: usage is not credited before that',
      choose: () => Promise.resolve({ trackingId: null }),
    },
  ];
  if (configured.kind === 'valid') {
    items.unshift({
      label: `Use ${configured.id}`,
      detail: 'From the setting armAttribution.trackingId',
      choose: () => Promise.resolve({ trackingId: configured.id }),
    });
  }
  const item = await window.showQuickPick(items, {
    title: 'Insert Tracking Deployment',
    placeHolder: 'Which tracking ID shall the deployment carry?',
  });
  return item?.choose();
}

async function typeId(): Promise<Choice | undefined> {
  const input = await window.showInputBox({
    title: 'Insert Tracking Deployment',
    prompt: 'A GUID, with or without pid-, or an ID from Partner Center (pid-...-partnercenter)',
    placeHolder: 'pid-<GUID>',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const parsed = parseTrackingId(text);
      return parsed.kind === 'valid' ? undefined : parsed.reason;
    },
  });
  if (input === undefined) return undefined;
  const parsed = parseTrackingId(input);
  return parsed.kind === 'valid' ? { trackingId: parsed.id } : undefined;
}

async function insert(client: LanguageClient, document: TextDocument, { trackingId }: Choice): Promise<void> {
  const version = document.version;
  try {
    const edit = await client.sendRequest<WorkspaceEdit | null>(REQUEST, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri), version },
      trackingId,
    });
    if (edit === null) {
      void window.showInformationMessage('Nothing was inserted: this template needs no further tracking deployment.');
      return;
    }
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (document.version !== version || !(await workspace.applyEdit(converted))) {
      void window.showWarningMessage(
        'Nothing was inserted because the template changed in the meantime. Run the command again.',
      );
      return;
    }
    reveal(document, converted);
  } catch (error) {
    // The server's words are meant for the user.
    const reason = error instanceof ResponseError || error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(reason);
  }
}

/** Shows the place, which in a long template may be far from the cursor. */
function reveal(document: TextDocument, edit: CodeEdit): void {
  const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
  const range = edit.get(document.uri)[0]?.range;
  if (range !== undefined) editor?.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
