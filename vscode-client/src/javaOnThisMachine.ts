/** The machine's side of the search for Java: files, environment, processes. */
import { execFile } from 'node:child_process';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JavaSetting, JavaWorld } from './javaWorld';

/** A first start on a cold disk takes seconds; a hanging one must not hold up the editor for ever. */
const PROBE_TIMEOUT_MS = 10_000;

export async function javaOnThisMachine(
  setting: string,
  ownHome: string,
  otherSettings: readonly JavaSetting[],
  workspaceFolders: readonly string[],
  ownIsTried = false,
): Promise<JavaWorld> {
  const realFolders = await Promise.all(workspaceFolders.map((folder) => realpath(folder).catch(() => folder)));
  return {
    platform: process.platform,
    environment: process.env,
    setting,
    ownHome,
    otherSettings,
    userFolder: homedir(),
    folders,
    workspaceFolders: [...new Set([...workspaceFolders, ...realFolders])],
    realFile,
    versionText: (executable) =>
      dirname(dirname(executable)) === ownHome && !ownIsTried ? ownVersion(ownHome) : versionText(executable),
  };
}

async function folders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map(({ name }) => name);
}

async function realFile(file: string): Promise<string | undefined> {
  try {
    // Some drives of Windows, such as those in memory, tell of no real path.
    return (await stat(file)).isFile() ? await realpath(file).catch(() => file) : undefined;
  } catch {
    return undefined;
  }
}

/** Our own needs no trial, as long as it starts: that would cost as long as the start of the server. */
async function ownVersion(home: string): Promise<string> {
  return (await readFile(join(home, 'release'), 'utf8').catch(() => '')).replace('JAVA_VERSION=', 'version ');
}

function versionText(executable: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      executable,
      ['-version'],
      { timeout: PROBE_TIMEOUT_MS, killSignal: 'SIGKILL', windowsHide: true, cwd: tmpdir() },
      (error, stdout, stderr) => {
        resolve(error === null ? `${stderr}\n${stdout}` : '');
      },
    );
  });
}
