import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { onFirstTemplate } from './documents';
import { generateGuid } from './generateGuid';
import { insertTrackingDeployment } from './insertTrackingDeployment';
import { openRulePage, provideRulePages } from './openRulePage';
import { Server } from './server';
import { Status } from './status';
import { traceChannel } from './trace';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('ARM Attribution', { log: true });
  const status = new Status();
  const trace = traceChannel(output);
  const started = new Server(context, output, trace.channel, status);
  server = started;

  context.subscriptions.push(
    output,
    status,
    trace.disposable,
    commands.registerCommand('armAttribution.insertTrackingDeployment', () => insertTrackingDeployment(started)),
    commands.registerCommand('armAttribution.generateGuid', generateGuid),
    commands.registerCommand('armAttribution.openRulePage', (rule?: unknown) => openRulePage(started, rule)),
    provideRulePages(started),
    commands.registerCommand('armAttribution.restartServer', () => started.restart()),
    commands.registerCommand('armAttribution.showOutput', () => {
      output.show();
    }),
    onFirstTemplate(() => void started.start()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('armAttribution.java.home') && started.isWanted) void started.restart();
      else if (event.affectsConfiguration('armAttribution')) void started.settingsChanged();
    }),
  );
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
