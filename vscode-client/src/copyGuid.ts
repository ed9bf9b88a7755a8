/** The commands that copy what is entered elsewhere: a GUID in Partner Center, a notice in a README. */
import { env, l10n, window } from 'vscode';
import { NOTICE } from './notice';
import { copies } from './tracking';
import type { TrackingWatch } from './trackingWatch';

const SHOWN_MS = 5000;

/** A link or a lens says what to copy; else it is what the template at hand is tracked by. */
export async function copyGuid(watch: TrackingWatch, text: unknown): Promise<void> {
  const chosen = typeof text === 'string' ? text : await choose(watch);
  if (chosen === undefined) return;
  await env.clipboard.writeText(chosen);
  window.setStatusBarMessage(l10n.t('Copied {0}', chosen), SHOWN_MS);
}

async function choose(watch: TrackingWatch): Promise<string | undefined> {
  const status = await watch.statusOf(watch.documentAtHand());
  const [first, ...others] = status === undefined ? [] : copies(status);
  if (first === undefined) {
    void window.showWarningMessage(l10n.t('Nothing to copy: this file has no known tracking ID.'));
  }
  if (first === undefined || others.length === 0) return first;
  return window.showQuickPick([first, ...others], {
    title: l10n.t('Copy GUID'),
    placeHolder: l10n.t('This template has several tracking IDs. Which one?'),
  });
}

export async function copyNotice(): Promise<void> {
  await env.clipboard.writeText(NOTICE);
  void window.showInformationMessage(l10n.t('Copied. Replace <PARTNER> with the name of your company.'));
}
