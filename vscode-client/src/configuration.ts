/** VS Code's side of the settings. */
import { workspace, type Uri } from 'vscode';
import type { JavaSetting } from './java';
import { otherSettings } from './javaHomes';
import { part, SECTION, serverSettings, type ServerSettings } from './settings';

export function settingsFor(resource?: Uri): ServerSettings {
  const configuration = workspace.getConfiguration(SECTION, resource ?? null);
  return serverSettings((key) => configuration.inspect(key));
}

/** The answer to one item of `workspace/configuration`, or undefined if the item is not ours. */
export function ownConfiguration(section: string | null | undefined, resource: Uri | undefined): unknown {
  if (section !== SECTION && !section?.startsWith(`${SECTION}.`)) return undefined;
  return part(settingsFor(resource), section);
}

/** A Java that the user has named to another extension. */
export function otherJavaSettings(): JavaSetting[] {
  const configuration = workspace.getConfiguration();
  return otherSettings((setting) => configuration.inspect(setting)?.globalValue);
}
