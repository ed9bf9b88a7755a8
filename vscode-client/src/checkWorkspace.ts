/** The command that has the whole workspace checked, and shows what was found. */
import { commands, l10n, ProgressLocation, window, type CancellationToken } from 'vscode';
import { sayServerDown } from './messages';
import type { Server } from './server';

const REQUEST = 'armAttribution/checkWorkspace';

/** The answer to the request. */
interface WorkspaceSummary {
  readonly message: string;
  readonly templates: number;
  readonly mainTemplates: number;
}

export async function checkWorkspace(server: Server): Promise<void> {
  const summary = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking the workspace'), cancellable: true },
    (_progress, token) => ask(server, token),
  );
  if (summary === undefined) return;
  await commands.executeCommand('workbench.actions.view.problems');
  if (summary.templates > 0 && summary.mainTemplates === 0) await offerSettings(summary.message);
  else void window.showInformationMessage(summary.message);
}

/** Undefined if the user has cancelled it, or been told why there is no answer. */
async function ask(server: Server, token: CancellationToken): Promise<WorkspaceSummary | undefined> {
  const client = await server.start();
  if (client === undefined) {
    void sayServerDown(l10n.t('The workspace was not checked: the server is not running.'));
    return undefined;
  }
  try {
    return await client.sendRequest<WorkspaceSummary>(REQUEST, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

async function offerSettings(message: string): Promise<void> {
  const openSettings = l10n.t('Open Settings');
  const choice = await window.showInformationMessage(message, openSettings);
  if (choice === openSettings)
    await commands.executeCommand('workbench.action.openSettings', 'armAttribution.mainTemplates');
}
