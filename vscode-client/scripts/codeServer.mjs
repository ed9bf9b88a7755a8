/**
 * VS Code in a browser, from the npm package code-server: a real workbench and extension host without a desktop. Uses Node's own
 * modules only, so that it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, constants, openSync, closeSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const VERSION = '4.100.3'; // VS Code 1.100; the last that runs on Node 20

/** Compiled if there is a compiler, each with what is missing without it. The server starts without any of them. */
const NATIVE_MODULES = { '@vscode/spdlog': 'the Output panel stays empty', 'node-pty': 'there is no terminal' };

/** The program's path on the PATH, or undefined. */
export function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.map((file) => path.join(folder, file)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Runs a program to its end, or until `options.signal` is aborted; what it prints is shown only if it fails, unless `stdio` says
 * otherwise.
 */
export async function run(program, args, { stdio = 'pipe', ...options } = {}) {
  const child = spawn(program, args, { stdio: ['ignore', stdio, stdio], env: cleanEnvironment(), ...options });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (printed += data));
  const code = await new Promise((resolve, reject) => {
    // What is aborted is waited for, so that it writes nothing later.
    child.once('error', (error) => options.signal?.aborted || reject(error)).once('close', resolve);
  });
  // Ctrl+C reaches the program as well, maybe sooner.
  options.signal?.throwIfAborted();
  if (code !== 0)
    throw new Error(`${program} ${args.join(' ')} failed. ${printed.slice(-4000) || 'It says why above.'}`);
}

/** `npm --prefix X run` tells its children to install into X as well: not meant for what is installed elsewhere. */
export function cleanEnvironment() {
  const ours = /^npm_(config_(prefix|local_prefix|ignore_scripts)|package_|lifecycle_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/** Installs code-server into a cache folder, unless it is there, and returns the folder of its VS Code. `signal` ends that. */
export async function installCodeServer(say, signal) {
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'arm-attribution');
  const folder = path.join(cache, `code-server-${VERSION}`);
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  if (await exists(folder)) return vscode;

  // Made beside its place and then renamed: what is there is whole, also if two do this at once or one is interrupted.
  await mkdir(cache, { recursive: true });
  await removeOldAttempts(cache);
  const attempt = await mkdtemp(path.join(cache, 'installing-'));
  try {
    await build(attempt, folder, say, signal);
    await rename(attempt, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(attempt, { recursive: true, force: true, maxRetries: 5 });
  }
  return vscode;
}

async function build(attempt, folder, say, signal) {
  const vscode = path.join(attempt, 'node_modules/code-server/lib/vscode');
  const npm = (cwd, ...args) => run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd, signal });
  say(`Fetching code-server ${VERSION} from npm, about 300 MB on disk, into ${folder}: once.`);
  await writeFile(path.join(attempt, 'package.json'), '{ "private": true }\n');
  await npm(attempt, 'install', `code-server@${VERSION}`);
  await npm(vscode, 'install', '--omit=dev');
  await symlink('node_modules', path.join(vscode, 'node_modules.asar'));

  const missing = [];
  const ripgrep = onPath('rg');
  if (ripgrep === undefined) {
    missing.push('search finds nothing (ripgrep)');
  } else {
    const bin = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
    await mkdir(bin, { recursive: true });
    await copyFile(ripgrep, path.join(bin, 'rg'));
  }
  say('Compiling two of its modules.');
  const prefix = path.resolve(process.execPath, '../..');
  const headers = (await exists(path.join(prefix, 'include/node/node.h'))) ? [`--nodedir=${prefix}`] : [];
  for (const [module, effect] of Object.entries(NATIVE_MODULES)) {
    const cwd = path.join(vscode, 'node_modules', module);
    await run('npx', ['--yes', 'node-gyp@11', 'rebuild', ...headers], { cwd, signal }).catch(() => {
      signal?.throwIfAborted();
      missing.push(`${effect} (a C++ compiler, make and python3)`);
    });
  }
  if (missing.length > 0) {
    say(`Works, but ${missing.join('; ')}. To get that, install what is named in brackets and delete ${folder}.`);
  }
}

async function removeOldAttempts(cache) {
  const aDay = 24 * 60 * 60 * 1000;
  for (const name of await readdir(cache)) {
    const attempt = path.join(cache, name);
    if (!name.startsWith('installing-') || Date.now() - (await stat(attempt)).mtimeMs < aDay) continue;
    await rm(attempt, { recursive: true, force: true });
  }
}

/**
 * Starts it on 127.0.0.1. Profile, extensions and log go into `data`. Returns the address, with the token that keeps other
 * users of the machine out, and `stop`, which ends it with all that it started.
 */
export async function startCodeServer(vscode, { data, port = 0, vsix, flags = [], env = {} }) {
  const main = path.join(vscode, 'out/server-main.js');
  const profile = ['--user-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
  if (vsix !== undefined) await run(process.execPath, [main, '--install-extension', vsix, ...profile]);

  const logFile = path.join(data, 'code-server.log');
  const log = openSync(logFile, 'a');
  const token = randomUUID();
  const address = ['--host', '127.0.0.1', '--port', `${port}`, '--connection-token', token];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  // In a process group of its own, because extension hosts outlive a closed browser.
  const child = spawn(process.execPath, [main, ...address, ...quiet, ...profile, ...flags], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...cleanEnvironment(), ...env },
  });
  closeSync(log);
  let ended = false;
  const exit = new Promise((resolve) =>
    child.once('exit', () => {
      ended = true;
      resolve();
    }),
  );
  const stop = async () => {
    signal(child, 'SIGTERM');
    await Promise.race([exit, delay(5000, undefined, { ref: false })]);
    signal(child, 'SIGKILL');
  };

  for (let tries = 0; tries < 600 && !ended; tries++) {
    const listening = /agent listening on (\d+)/.exec(readFileSync(logFile, 'utf8'));
    if (listening !== null) return { port: Number(listening[1]), token, logFile, stop, exit };
    await delay(100);
  }
  await stop();
  throw new Error(`VS Code's server did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
}

function signal({ pid }, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // The group is gone already.
  }
}

async function exists(file) {
  return stat(file).then(
    () => true,
    () => false,
  );
}
