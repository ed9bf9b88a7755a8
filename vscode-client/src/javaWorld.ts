/** What the search for a Java knows about the machine. */
import * as path from 'node:path';

export interface JavaWorld {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The setting `armAttribution.java.home`; empty when not set. */
  readonly setting: string;
  /** The Java that this extension brings, if it was packed with one for this machine. */
  readonly ownHome: string;
  /** Absolute paths. A Java in one of these folders could be put there by the workspace's author. */
  readonly workspaceFolders: readonly string[];
  /** What the user wrote into the settings of other extensions that run on Java. */
  readonly otherSettings: readonly JavaSetting[];
  /** The user's own folder. */
  readonly userFolder: string;
  /** The names of the folders in a folder; none if it can't be read. */
  folders(folder: string): Promise<readonly string[]>;
  /** The path with links resolved, or undefined if no such file exists. */
  realFile(file: string): Promise<string | undefined>;
  /** What `java -version` prints; empty when it can't be run or takes too long. */
  versionText(executable: string): Promise<string>;
}

export interface JavaSetting {
  readonly name: string;
  readonly home: string;
}

/** Windows spells its variables `Path` or `PATH`, and does not care. */
export function variable(world: JavaWorld, name: string): string {
  if (world.platform !== 'win32') return world.environment[name] ?? '';
  const key = Object.keys(world.environment).find((candidate) => candidate.toUpperCase() === name);
  return key === undefined ? '' : (world.environment[key] ?? '');
}

export function pathsOf(world: JavaWorld): path.PlatformPath {
  return world.platform === 'win32' ? path.win32 : path.posix;
}
