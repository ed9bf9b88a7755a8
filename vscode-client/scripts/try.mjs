// Builds everything and opens the samples in a VS Code that has the extension; see usage below. Node's own modules only.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cleanEnvironment, installCodeServer, onPath, run, startCodeServer } from './codeServer.mjs';

const USAGE = `npm --prefix vscode-client run try -- [options]
  --browser  in a browser even if the desktop's VS Code is there
  --port N   for the browser: the port on 127.0.0.1; any free one by default
  --no-open  for the browser: print the address only`;

const windows = process.platform === 'win32';
const repository = fileURLToPath(new URL('../..', import.meta.url));
const vsix = path.join(repository, 'vscode-client/arm-attribution.vsix');
const say = (text) => console.log(text);

try {
  await main(options());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(values.port)) throw new Error(`--port ${values.port} is no port number.`);
    return values;
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
}

async function main({ browser, port, 'no-open': noOpen }) {
  const code = browser ? undefined : onPath('code');
  if (code === undefined && windows) {
    throw new Error(
      'VS Code is not on the PATH (code.cmd). Install it, or install the VSIX by hand after mvnw.cmd verify.',
    );
  }
  await build();
  // Copies, so that quick fixes don't change the repository.
  const scratch = mkdtempSync(path.join(tmpdir(), 'arm-attribution-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  const samples = path.join(scratch, 'samples');
  cpSync(path.join(repository, 'test-fixtures/samples'), samples, { recursive: true });
  const profile = path.join(scratch, 'profile');
  mkdirSync(path.join(profile, 'User'), { recursive: true });
  // The samples' README says what to do, and nothing is fetched: no word of a schema's that can't be reached.
  const settings = { 'workbench.startupEditor': 'readme', 'json.schemaDownload.enable': false };
  writeFileSync(path.join(profile, 'User/settings.json'), JSON.stringify(settings));
  if (code === undefined) await openInBrowser(profile, samples, Number(port), noOpen);
  else await openOnDesktop(code, profile, samples);
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
  const args = ['-q', '-B', 'package', '-DskipTests'];
  await run(windows ? `"${mvnw}"` : mvnw, args, { cwd: repository, stdio: 'inherit', shell: windows });
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
  const quoted = (args) => (windows ? args.map((arg) => `"${arg}"`) : args);
  const program = windows ? `"${code}"` : code;
  say(`Opening the samples, copied to ${samples}, in VS Code. Close its window to end.`);
  await run(program, quoted([...profile, '--install-extension', vsix]), { shell: windows });
  const args = [...profile, '--disable-workspace-trust', '--skip-welcome', '--new-window', '--wait', samples];
  process.once('SIGINT', () => process.exit(130));
  await run(program, quoted(args), { shell: windows, stdio: 'inherit' });
}

async function openInBrowser(data, samples, port, noOpen) {
  const vscode = await installCodeServer(say);
  const server = await startCodeServer(vscode, { data, port, vsix, flags: ['--disable-workspace-trust'] });
  const address = `http://127.0.0.1:${server.port}/?tkn=${server.token}&folder=${encodeURIComponent(samples)}`;
  say(`VS Code with the samples, copied to ${samples}, is at\n\n  ${address}\n\nCtrl+C stops it and deletes the copy.`);
  if (!noOpen) open(address);
  const interrupted = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, resolve);
  });
  await Promise.race([interrupted, server.exit]);
  await server.stop();
  say('Stopped.');
}

/** In the user's browser, if there is a desktop. */
function open(address) {
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
  const program = process.platform === 'darwin' ? 'open' : desktop;
  if (program === undefined || onPath(program) === undefined) return;
  spawn(program, [address], { detached: true, stdio: 'ignore', env: cleanEnvironment() }).unref();
}
