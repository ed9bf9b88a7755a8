/** What the user is told about the server, each with the buttons that help. */
import { commands, env, Uri, window } from 'vscode';

const GET_JAVA = 'Get Java';
const OPEN_SETTINGS = 'Open Settings';
const SHOW_OUTPUT = 'Show Output';
const RESTART = 'Restart';

export async function sayNoJava(advice: string): Promise<void> {
  const choice = await window.showErrorMessage(advice, GET_JAVA, OPEN_SETTINGS);
  if (choice === GET_JAVA) await env.openExternal(Uri.parse('https://adoptium.net'));
  if (choice === OPEN_SETTINGS) {
    // A setting of machine scope stands with the machine that runs the server: in a remote window not among the user's.
    const page = env.remoteName === undefined ? 'openSettings' : 'openRemoteSettings';
    await commands.executeCommand(`workbench.action.${page}`, { query: 'armAttribution.java.home' });
  }
}

export async function sayServerDown(message: string): Promise<void> {
  const choice = await window.showErrorMessage(message, SHOW_OUTPUT, RESTART);
  if (choice === SHOW_OUTPUT) await commands.executeCommand('armAttribution.showOutput');
  if (choice === RESTART) await commands.executeCommand('armAttribution.restartServer');
}
