/** Follows the active editor: is it a main template, and is it tracked? The language status says so, and `when` clauses ask. */
import {
  commands,
  Disposable,
  l10n,
  languages,
  window,
  workspace,
  type Command,
  type LanguageStatusItem,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isOurs, SELECTOR } from './documents';
import { inWords, type TrackingStatus } from './tracking';
import type { Walkthrough } from './walkthrough';

const REQUEST = 'armAttribution/status';
const REFRESH = 'armAttribution/statusRefresh';

/** After a keystroke; the answer need not flicker along. */
const DELAY_MS = 300;

export class TrackingWatch implements Disposable {
  private client: LanguageClient | undefined;
  /** The template that was shown last. */
  private last: TextDocument | undefined;
  private item: LanguageStatusItem | undefined;
  private timer: NodeJS.Timeout | undefined;
  private round = 0;
  private readonly listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(() => void this.look()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) this.lookSoon();
    }),
  );

  constructor(
    private readonly output: LogOutputChannel,
    private readonly walkthrough: Walkthrough,
  ) {}

  /** Asks this server from now on; undefined when none runs. */
  follow(client: LanguageClient | undefined): void {
    this.client = client;
    client?.onNotification(REFRESH, () => {
      this.lookSoon();
    });
    void this.look();
  }

  /** The document that a command without an argument means: a walkthrough has the focus while its links are clicked. */
  documentAtHand(): TextDocument | undefined {
    return window.activeTextEditor?.document ?? (this.last?.isClosed === false ? this.last : undefined);
  }

  async statusOf(document: TextDocument | undefined): Promise<TrackingStatus | undefined> {
    if (this.client === undefined || document === undefined || !isOurs(document)) return undefined;
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    try {
      return await this.client.sendRequest<TrackingStatus>(REQUEST, { textDocument: { uri } });
    } catch (error) {
      this.output.debug(`No tracking status: ${String(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    this.item?.dispose();
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), DELAY_MS);
  }

  private async look(): Promise<void> {
    const round = ++this.round;
    const document = window.activeTextEditor?.document;
    const status = await this.statusOf(document);
    if (round !== this.round) return;
    const isMain = status?.state === 'tracked' || status?.state === 'notTracked';
    setContext('document', status?.state);
    if (isMain) this.walkthrough.done('mainTemplateSeen');
    if (status?.state === 'tracked') this.walkthrough.done('trackedSeen');
    if (status?.configuredId !== undefined) this.walkthrough.done('trackingIdSet');
    if (isMain || status?.state === 'notMain') this.last = document;
    if (isMain || status?.state === 'notMain') {
      this.show(status);
    } else {
      this.item?.dispose();
      this.item = undefined;
    }
  }

  private show(status: TrackingStatus): void {
    const item = (this.item ??= languages.createLanguageStatusItem('armAttribution.tracking', SELECTOR));
    item.name = l10n.t('ARM Attribution: tracking');
    Object.assign(item, inWords(status));
    item.command = action(status);
  }
}

function action({ state, mayBeMain }: TrackingStatus): Command | undefined {
  if (state === 'tracked') return { command: 'armAttribution.copyGuid', title: l10n.t('Copy GUID') };
  if (state === 'notTracked') {
    return { command: 'armAttribution.insertTrackingDeployment', title: l10n.t('Add') };
  }
  return mayBeMain
    ? { command: 'armAttribution.treatAsMainTemplate', title: l10n.t('Treat as Main Template') }
    : undefined;
}

export function setContext(key: string, value: unknown): void {
  void commands.executeCommand('setContext', `armAttribution.${key}`, value);
}
