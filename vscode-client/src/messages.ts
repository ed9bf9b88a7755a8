/**
 * What the user is told, each with the buttons that help. VS Code shows a message without buttons on one line, about 60
 * characters of it.
 */
import { commands, env, l10n, Uri, window } from 'vscode';
import { SETTING } from './java';

export async function sayNoJava(advice: string): Promise<void> {
  const getJava = l10n.t('Get Java');
  const openSettings = l10n.t('Open Settings');
  const choice = await window.showErrorMessage(advice, getJava, openSettings);
  if (choice === getJava) await env.openExternal(Uri.parse('https://adoptium.net'));
  if (choice === openSettings) {
    // A setting of machine scope stands with the machine that runs the server: in a remote window not among the user's.
    const page = env.remoteName === undefined ? 'openSettings' : 'openRemoteSettings';
    await commands.executeCommand(`workbench.action.${page}`, { query: SETTING });
  }
}

/** A new GUID earns nothing before that. */
export async function sayRegister(guid: string, isCopied = false): Promise<void> {
  const message = isCopied
    ? l10n.t('Copied. Register the new GUID in Partner Center to get credit: {0}', guid)
    : l10n.t('Register the new GUID in Partner Center to get credit: {0}', guid);
  const partnerCenter = l10n.t('Open Partner Center');
  const copy = l10n.t('Copy GUID');
  const choice = await window.showInformationMessage(message, partnerCenter, copy);
  if (choice === partnerCenter) await env.openExternal(Uri.parse('https://partner.microsoft.com/dashboard'));
  if (choice === copy) await env.clipboard.writeText(guid);
}

export async function sayOutOfMemory(message: string): Promise<void> {
  const showOutput = l10n.t('Show Output');
  const choice = await window.showWarningMessage(message, showOutput);
  if (choice === showOutput) await commands.executeCommand('armAttribution.showOutput');
}

export async function sayServerDown(message: string): Promise<void> {
  const showOutput = l10n.t('Show Output');
  const restart = l10n.t('Restart');
  const choice = await window.showErrorMessage(message, showOutput, restart);
  if (choice === showOutput) await commands.executeCommand('armAttribution.showOutput');
  if (choice === restart) await commands.executeCommand('armAttribution.restartServer');
}
