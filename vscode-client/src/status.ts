/** What the server is doing, in the language status menu of the documents it looks after. */
import { languages, LanguageStatusSeverity, type Disposable, type LanguageStatusItem } from 'vscode';
import { SELECTOR } from './documents';

export type ServerState = 'starting' | 'running' | 'no Java' | 'stopped';

const SHOW_OUTPUT = { command: 'armAttribution.showOutput', title: 'Show Output' };
const RESTART = { command: 'armAttribution.restartServer', title: 'Restart' };

export class Status implements Disposable {
  /** Made at the first news, so that who never opens a template never sees it. */
  private item: LanguageStatusItem | undefined;

  show(state: ServerState, detail = ''): void {
    const item = (this.item ??= languages.createLanguageStatusItem('armAttribution.server', SELECTOR));
    const failed = state === 'no Java' || state === 'stopped';
    item.name = 'ARM Attribution';
    item.text = `ARM Attribution: ${state}`;
    item.detail = detail;
    item.busy = state === 'starting';
    item.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command = failed ? RESTART : SHOW_OUTPUT;
  }

  dispose(): void {
    this.item?.dispose();
  }
}
