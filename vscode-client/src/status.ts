/** What the server is doing, in the language status menu of the documents it looks after. */
import { l10n, languages, LanguageStatusSeverity, type Disposable, type LanguageStatusItem } from 'vscode';
import { SELECTOR } from './documents';

export type ServerState = 'starting' | 'running' | 'no Java' | 'stopped';

export class Status implements Disposable {
  /** Made at the first news, so that who never opens a template never sees it. */
  private item: LanguageStatusItem | undefined;

  show(state: ServerState, detail = ''): void {
    const item = (this.item ??= languages.createLanguageStatusItem('armAttribution.server', SELECTOR));
    const failed = state === 'no Java' || state === 'stopped';
    item.name = l10n.t('ARM Attribution: server');
    item.text = inWords(state);
    // Short: there is no second line, and the link stands behind it. Notification and output tell the reason.
    item.detail = failed ? l10n.t('templates are not checked') : detail;
    item.busy = state === 'starting';
    item.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command = failed
      ? { command: 'armAttribution.restartServer', title: l10n.t('Restart') }
      : { command: 'armAttribution.showOutput', title: l10n.t('Show Output') };
  }

  dispose(): void {
    this.item?.dispose();
  }
}

function inWords(state: ServerState): string {
  switch (state) {
    case 'starting':
      return l10n.t('ARM Attribution: starting');
    case 'running':
      return l10n.t('ARM Attribution: running');
    case 'no Java':
      return l10n.t('ARM Attribution: no Java');
    case 'stopped':
      return l10n.t('ARM Attribution: stopped');
  }
}
