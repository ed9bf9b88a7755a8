/** VS Code's side of the settings. */
import { workspace, type Uri } from 'vscode';
import type { JavaSetting } from './javaWorld';
import { otherSettings } from './javaHomes';
import { part, SECTION, serverSettings, type ServerSettings } from './settings';

export function settingsFor(resource?: Uri): ServerSettings {
  const configuration = workspace.getConfiguration(SECTION, resource ?? null);
  return serverSettings((key) => configuration.inspect(key));
}

/** All that the server is told: what holds everywhere and, where several folders are open, what holds in each of them. */
export function allSettings(): ServerSettings & { readonly folders?: Record<string, ServerSettings> } {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return settingsFor();
  const each = folders.map(({ uri }): [string, ServerSettings] => [uri.toString(), settingsFor(uri)]);
  return { ...settingsFor(), folders: Object.fromEntries(each) };
}

/** The answer to one item of `workspace/configuration`, or undefined if the item is not ours. */
export function ownConfiguration(section: string | null | undefined, resource: Uri | undefined): unknown {
  if (section !== SECTION && !section?.startsWith(`${SECTION}.`)) return undefined;
  return part(resource === undefined ? allSettings() : settingsFor(resource), section);
}

/** A Java that the user has named to another extension. */
export function otherJavaSettings(): JavaSetting[] {
  const configuration = workspace.getConfiguration();
  return otherSettings((setting) => configuration.inspect(setting)?.globalValue);
}
