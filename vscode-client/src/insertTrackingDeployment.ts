/** The commands that put a tracking deployment into a template, or a tracking ID into the deployment. */
import { randomUUID } from 'node:crypto';
import {
  l10n,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type QuickPickItem,
  type TextDocument,
  type WorkspaceEdit as CodeEdit,
} from 'vscode';
import { ResponseError, type LanguageClient, type WorkspaceEdit } from 'vscode-languageclient/node';
import { settingsFor } from './configuration';
import { isOurs } from './documents';
import { sayRegister, sayServerDown } from './messages';
import type { Server } from './server';
import { offerToRemember } from './settingsEdit';
import { parseTrackingId } from './trackingId';
import type { TrackingStatus } from './tracking';
import type { TrackingWatch } from './trackingWatch';

const REQUEST = 'armAttribution/insertTrackingDeployment';
/** How many IDs of other files are offered. */
const OFFERED = 3;

type Choice = {
  readonly trackingId: string;
  /** Whether the user wrote it. */
  readonly typed?: boolean;
  /** Nobody has registered it yet. */
  readonly isNew?: boolean;
};
type Item = QuickPickItem & { choose: () => Promise<Choice | undefined> };

/** `uri` names the document, where a link or a lens asks; else it is the one at hand. */
export async function insertTrackingDeployment(server: Server, watch: TrackingWatch, uri: unknown): Promise<void> {
  const target = await open(server, watch, uri);
  if (target === undefined) return;
  const { client, document } = target;
  // The server reads the project's settings, too.
  const status = await watch.statusOf(document);
  const choice = await askForId(document, status);
  if (choice !== undefined) await insert(client, document, choice, status);
}

/** `position`, the server's, is where a placeholder or a malformed ID stands in the document `uri`. */
export async function enterTrackingId(
  server: Server,
  watch: TrackingWatch,
  uri: unknown,
  position: unknown,
): Promise<void> {
  const target = await open(server, watch, uri);
  if (target === undefined) return;
  const { client, document } = target;
  const choice = await typeId(l10n.t('Enter Tracking ID'));
  if (choice !== undefined) await insert(client, document, choice, await watch.statusOf(document), position);
}

/** What a command works on; undefined when the user has been told why there is nothing. */
async function open(
  server: Server,
  watch: TrackingWatch,
  uri: unknown,
): Promise<{ client: LanguageClient; document: TextDocument } | undefined> {
  const document = typeof uri === 'string' ? await workspace.openTextDocument(Uri.parse(uri)) : watch.documentAtHand();
  if (document === undefined || !isOurs(document)) {
    void window.showWarningMessage(l10n.t('Open an ARM template first.'));
    return undefined;
  }
  const client = await server.start();
  if (client === undefined) {
    void sayServerDown(l10n.t('Nothing was inserted: the server is not running.'));
    return undefined;
  }
  return { client, document };
}

async function askForId(document: TextDocument, status: TrackingStatus | undefined): Promise<Choice | undefined> {
  const pending = status?.pendingName;
  const title = pending === undefined ? l10n.t('Insert Tracking Deployment') : l10n.t('Enter Tracking ID');
  const items: Item[] = [
    ...knownIds(document, status),
    {
      label: l10n.t('Use a registered tracking ID…'),
      detail: l10n.t('Your GUID in Partner Center, or the ID that it shows for a plan'),
      choose: () => typeId(title),
    },
    {
      label: l10n.t('Generate a new GUID'),
      detail: l10n.t('Register it in Partner Center afterward: until then you get no credit'),
      choose: () => Promise.resolve({ trackingId: randomUUID(), isNew: true }),
    },
  ];
  const item = await window.showQuickPick(items, {
    title,
    placeHolder:
      pending === undefined
        ? l10n.t('Which tracking ID goes into the deployment?')
        : l10n.t('Which tracking ID takes the place of {0}?', pending),
  });
  return item?.choose();
}

/** The ID of the settings, and those of other files. */
function knownIds(document: TextDocument, status: TrackingStatus | undefined): Item[] {
  const item = (id: string, detail: string): Item => ({
    label: l10n.t('Use {0}', id),
    detail,
    choose: () => Promise.resolve({ trackingId: id }),
  });
  const items: Item[] = [];
  const taken = new Set(status?.trackingNames);
  if (status?.configuredId !== undefined) {
    const parsed = parseTrackingId(status.configuredId);
    if (parsed.kind === 'valid') taken.add(parsed.id);
    const isFromEditor = parseTrackingId(settingsFor(document.uri).trackingId).kind === 'valid';
    const origin = isFromEditor
      ? l10n.t('From the setting armAttribution.trackingId')
      : l10n.t('From the project’s attribution.json');
    items.push(item(status.configuredId, origin));
  }
  const others = (status?.otherIds ?? []).filter(({ id }) => !taken.has(id)).slice(0, OFFERED);
  return [...items, ...others.map(({ id, file }) => item(id, l10n.t('As in {0}', file)))];
}

async function typeId(title: string): Promise<Choice | undefined> {
  const input = await window.showInputBox({
    title,
    prompt: l10n.t('A GUID, with or without pid-, or an ID from Partner Center (pid-...-partnercenter)'),
    placeHolder: 'pid-<GUID>',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const parsed = parseTrackingId(text);
      return parsed.kind === 'valid' ? undefined : parsed.reason;
    },
  });
  if (input === undefined) return undefined;
  const parsed = parseTrackingId(input);
  return parsed.kind === 'valid' ? { trackingId: parsed.id, typed: true } : undefined;
}

async function insert(
  client: LanguageClient,
  document: TextDocument,
  { trackingId, typed, isNew }: Choice,
  status: TrackingStatus | undefined,
  position?: unknown,
): Promise<void> {
  const version = document.version;
  try {
    const edit = await client.sendRequest<WorkspaceEdit>(REQUEST, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri), version },
      trackingId,
      ...(position === undefined ? {} : { position }),
    });
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (document.version !== version || !(await workspace.applyEdit(converted))) {
      void window.showWarningMessage(l10n.t('The template changed meanwhile. Run the command again.'));
      return;
    }
    await reveal(document, converted);
    if (isNew === true) void sayRegister(trackingId);
    if (typed === true && status?.configuredId === undefined) void offerToRemember(client, document, trackingId);
  } catch (error) {
    // The server's words are meant for the user.
    const reason = error instanceof ResponseError || error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(reason);
  }
}

/** Shows the place, which in a long template may be far from the cursor. */
async function reveal(document: TextDocument, edit: CodeEdit): Promise<void> {
  const range = edit.get(document.uri)[0]?.range;
  const editor = await window.showTextDocument(document);
  if (range !== undefined) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
