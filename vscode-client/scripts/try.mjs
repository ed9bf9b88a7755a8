// Builds everything and opens the samples in a VS Code that has the extension; see usage below. Node's own modules only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cleanEnvironment, installCodeServer, onPath, run, startCodeServer } from './codeServer.mjs';

const USAGE = `Opens a copy of the samples in VS Code with the extension, built from these sources.

npm --prefix vscode-client run try -- [options]
  --browser  in a browser even if the desktop's VS Code is there
  --port N   for the browser: the port on 127.0.0.1; any free one by default
  --no-open  for the browser: print the address only`;

const windows = process.platform === 'win32';
const repository = fileURLToPath(new URL('../..', import.meta.url));
const vsix = path.join(repository, 'vscode-client/arm-attribution.vsix');
const say = (text) => console.log(text);
const stop = new AbortController();
const { signal } = stop;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop.abort());

try {
  await main(options());
} catch (error) {
  if (!signal.aborted) console.error(error.message);
  process.exitCode = signal.aborted ? 130 : 1;
}
if (signal.aborted) say('Stopped.');

function options() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || values.port > 65535) {
      throw new Error(`--port ${values.port} is no port number: those go up to 65535.`);
    }
    return values;
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
}

async function main({ browser, port, 'no-open': noOpen, help }) {
  if (help) {
    say(USAGE);
    return;
  }
  const code = browser ? undefined : desktopCode();
  if (code === undefined && windows) {
    throw new Error(
      'VS Code is not on the PATH (code.cmd). Install it, or install the VSIX by hand after mvnw.cmd verify.',
    );
  }
  if (code === undefined) await assertFree(Number(port));
  await build();
  // Copies, so that quick fixes don't change the repository.
  const scratch = mkdtempSync(path.join(tmpdir(), 'arm-attribution-'));
  process.once('exit', () => remove(scratch));
  const samples = path.join(scratch, 'samples');
  cpSync(path.join(repository, 'test-fixtures/samples'), samples, { recursive: true });
  const profile = path.join(scratch, 'profile');
  mkdirSync(path.join(profile, 'User'), { recursive: true });
  const settings = {
    // The samples' README says what to do.
    'workbench.startupEditor': 'readme',
    // Nothing is fetched: no word of a schema that can't be reached, nor of ports that other programs open.
    'json.schemaDownload.enable': false,
    'remote.autoForwardPorts': false,
  };
  writeFileSync(path.join(profile, 'User/settings.json'), JSON.stringify(settings));
  if (code === undefined) await openInBrowser(profile, samples, Number(port), noOpen);
  else await openOnDesktop(code, profile, samples);
}

/** On Windows, what a program that is just ending has open can't be deleted yet. */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  } catch ({ message }) {
    say(`The copy is left: ${message}`);
  }
}

/**
 * In WSL and in terminals of remote windows, `code` reaches into the VS Code that the user works with: it knows no profile apart
 * and would install the extension there.
 */
function desktopCode() {
  const { VSCODE_IPC_HOOK_CLI: remoteWindow, WSL_DISTRO_NAME: wsl } = process.env;
  return remoteWindow || wsl ? undefined : onPath('code');
}

/** Sooner than after the build, and in words. */
async function assertFree(port) {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch ({ code }) {
    const why = code === 'EADDRINUSE' ? 'is taken' : `can't be used (${code})`;
    throw new Error(`Port ${port} ${why}. Choose another one, or leave out --port for any that is free.`);
  }
  probe.close();
  await once(probe, 'close');
}

async function build() {
  const sources = ['pom.xml', 'server/pom.xml', 'server/src/main', 'vscode-client'];
  const newest = Math.max(...sources.map((source) => lastChange(path.join(repository, source))));
  if (existsSync(vsix) && statSync(vsix).mtimeMs > newest) {
    say('Server and extension are built.');
    return;
  }
  const jdk = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin') : undefined;
  if (jdk === undefined && onPath('javac') === undefined) {
    throw new Error('A JDK, 17 or newer, is needed to build the server: put one on the PATH or set JAVA_HOME.');
  }
  say('Building server and extension: minutes the first time.');
  const mvnw = path.join(repository, windows ? 'mvnw.cmd' : 'mvnw');
  // Without the stack trace of the plugin that runs npm.
  const quiet = ['-q', '-B', '-Dorg.slf4j.simpleLogger.log.org.codehaus.mojo.exec=off'];
  const args = [...quiet, 'package', '-DskipTests'];
  await runScript(mvnw, args, { cwd: repository, stdio: 'inherit' });
}

/** Runs a program that is a batch file on Windows, where only a shell can do so, by a line in which everything is quoted. */
function runScript(program, args, options) {
  const line = [program, ...args].map((word) => `"${word}"`).join(' ');
  return windows ? run(line, [], { ...options, shell: true, signal }) : run(program, args, { ...options, signal });
}

/** The time at which the newest file under a folder was written, what the build itself writes left out. */
function lastChange(file) {
  const entry = statSync(file);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const built = /^(node_modules|dist|out|target|e2e|arm-attribution.*\.vsix)$/;
  const names = readdirSync(file).filter((name) => !built.test(name));
  return Math.max(0, ...names.map((name) => lastChange(path.join(file, name))));
}

/** With a profile of its own, so that settings and extensions of the user's stay as they are. */
async function openOnDesktop(code, data, samples) {
  const profile = ['--user-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
  say(`Opening the samples, copied to ${samples}, in VS Code. Close its window to end.`);
  await runScript(code, [...profile, '--install-extension', vsix]);
  const args = [...profile, '--disable-workspace-trust', '--new-window', '--wait', samples];
  await runScript(code, args, { stdio: 'inherit' }).finally(() => closeDesktop(data));
}

/** What Ctrl+C ends is only the command that opened it. VS Code leaves its process id in its profile as long as it runs. */
async function closeDesktop(data) {
  const lock = path.join(data, 'code.lock');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8'));
  // Not written yet; 0 would be this process and all with it.
  if (pid === 0) return;
  send('SIGTERM', pid);
  for (let tries = 0; tries < 100 && send(0, pid); tries++) await delay(100);
}

/** Tells whether the process was there. */
function send(name, pid) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function openInBrowser(data, samples, port, noOpen) {
  const vscode = await installCodeServer(say, signal).catch((error) => {
    throw new Error(`VS Code could not be put into the cache (XDG_CACHE_HOME names another one). ${error.message}`);
  });
  const server = await startCodeServer(vscode, { data, port, vsix, flags: ['--disable-workspace-trust'] });
  const address = `http://127.0.0.1:${server.port}/?tkn=${server.token}&folder=${encodeURIComponent(samples)}`;
  say(`VS Code with the samples, copied to ${samples}, is at\n\n  ${address}\n\nCtrl+C stops it and deletes the copy.`);
  if (!noOpen) open(address);
  if (!signal.aborted) await Promise.race([once(signal, 'abort'), server.exit]);
  await server.stop();
  if (!signal.aborted)
    throw new Error(`VS Code's server ended by itself:\n${readFileSync(server.logFile, 'utf8').slice(-2000)}`);
}

/** In the user's browser, if there is a desktop. */
function open(address) {
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
  const program = process.platform === 'darwin' ? 'open' : desktop;
  if (program === undefined || onPath(program) === undefined) return;
  spawn(program, [address], { detached: true, stdio: 'ignore', env: cleanEnvironment() }).unref();
}
