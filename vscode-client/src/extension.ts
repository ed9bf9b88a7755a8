import { commands, window, workspace, type ExtensionContext } from 'vscode';
import type { Range } from 'vscode-languageclient/node';
import { collectVersions } from './collectVersions';
import { checkWorkspace } from './checkWorkspace';
import { copyGuid, copyNotice } from './copyGuid';
import { holdsMainTemplate, onFirstTemplate } from './documents';
import { generateGuid } from './generateGuid';
import { enterTrackingId, insertTrackingDeployment } from './insertTrackingDeployment';
import { nameVariable } from './nameVariable';
import { openRulePage } from './openRulePage';
import { Server } from './server';
import { treatAsMainTemplate } from './settingsEdit';
import { Status } from './status';
import { traceChannel } from './trace';
import { TrackingWatch } from './trackingWatch';
import { Walkthrough } from './walkthrough';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('ARM Attribution', { log: true });
  const status = new Status();
  const trace = traceChannel(output);
  const started = new Server(context, output, trace.channel, status);
  server = started;
  const walkthrough = new Walkthrough();
  const watch = new TrackingWatch(output, walkthrough);

  context.subscriptions.push(
    output,
    status,
    trace.disposable,
    walkthrough,
    watch,
    started.onDidChangeClient((client) => {
      watch.follow(client);
    }),
    commands.registerCommand('armAttribution.insertTrackingDeployment', (uri?: unknown) =>
      insertTrackingDeployment(started, watch, uri),
    ),
    commands.registerCommand('armAttribution.enterTrackingId', (uri?: unknown, position?: unknown) =>
      enterTrackingId(started, watch, uri, position),
    ),
    commands.registerCommand('armAttribution.treatAsMainTemplate', (uri?: unknown) =>
      treatAsMainTemplate(started, watch, uri),
    ),
    commands.registerCommand('armAttribution.copyGuid', (text?: unknown) => copyGuid(watch, text)),
    commands.registerCommand('armAttribution.copyNotice', async () => {
      await copyNotice();
      walkthrough.done('noticeCopied');
    }),
    commands.registerCommand('armAttribution.checkWorkspace', () => checkWorkspace(started)),
    commands.registerCommand('armAttribution.collectVersions', () => collectVersions(context, started)),
    commands.registerCommand('armAttribution.generateGuid', generateGuid),
    commands.registerCommand('armAttribution.openRulePage', (rule?: unknown) => openRulePage(context, rule)),
    commands.registerCommand(
      'armAttribution.nameVariable',
      (uri: string, name: string, places: Range[], taken: string[]) => nameVariable(started, uri, name, places, taken),
    ),
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
  void holdsMainTemplate().then((does) => (does ? started.startQuietly() : undefined));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
