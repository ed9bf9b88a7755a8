/**
 * A fresh VS Code for one test: server, profile, copied files and a browser; what a failure needs is kept, and what
 * the screen showed at each step that passed.
 */
import { chromium } from 'playwright-core';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { installCodeServer, startCodeServer } from '../scripts/codeServer.mjs';

export const FIXTURES = path.resolve('../test-fixtures');
const VSIX = path.resolve('arm-attribution.vsix');
export const BROWSER = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};
/** Of one step, in milliseconds: generous, because CI's machines are small and busy. */
export const PATIENCE = 90_000;

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'extensions.ignoreRecommendations': true,
  'json.schemaDownload.enable': false,
  'git.enabled': false,
  // In a browser it is on: one test would see on disk what another one left.
  'files.autoSave': 'off',
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  // No word about ports that other programs of the machine open meanwhile.
  'remote.autoForwardPorts': false,
};

/**
 * A test that gets a session. `files` is copied as the opened folder, or `roots` name the opened folders in it; `settings` are the user's; `machineSettings` those of
 * the machine that runs the extension; `env` is for server and extension; `trusted: false` turns Restricted Mode on.
 */
export function vscodeTest(name, options, body) {
  test(name, { timeout: 10 * PATIENCE }, async (t) => {
    const session = await open(options);
    try {
      await body(session, t);
    } catch (error) {
      const evidence = path.resolve('out/e2e/failed', name.replace(/\W+/g, '-'));
      await keep(session, evidence);
      throw new Error(`${error.message}\nScreenshot and logs: ${evidence}`, { cause: error });
    } finally {
      await session.close();
    }
  });
}

export async function open({ files, roots, settings = {}, machineSettings = {}, env = {}, trusted = true, viewport }) {
  const vscode = await installCodeServer(console.log);
  const scratch = await mkdtemp(path.join(tmpdir(), 'arm-attribution-e2e-'));
  const folder = path.join(scratch, 'workspace');
  const data = path.join(scratch, 'data');
  await cp(files, folder, { recursive: true });
  await write(path.join(data, 'User/settings.json'), { ...SETTINGS, ...settings });
  await write(path.join(data, 'Machine/settings.json'), machineSettings);
  const flags = trusted ? ['--disable-workspace-trust'] : [];
  const workspace = path.join(scratch, 'roots.code-workspace');
  if (roots !== undefined)
    await write(workspace, { folders: roots.map((root) => ({ path: path.join(folder, root) })) });
  const server = await startCodeServer(vscode, { data, vsix: VSIX, flags, env });
  let browser;
  const close = async () => {
    await browser?.close();
    await server.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    browser = await chromium.launch(BROWSER);
    const page = await browser.newPage({ viewport: viewport ?? { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    const console_ = [];
    page.on('console', (message) => console_.push(message.text()));
    const address = (payload = []) => {
      const opened = roots === undefined ? { folder } : { workspace };
      const query = { tkn: server.token, ...opened, payload: JSON.stringify(payload) };
      return `http://127.0.0.1:${server.port}/?${new URLSearchParams(query)}`;
    };
    const shot = (step) => page.screenshot({ path: path.resolve('out/e2e/shots', `${step}.png`) });
    return { page, folder, data, server, address, console: console_, shot, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Asks again and again until the answer is yes. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s in vain: ${what}`);
    await delay(100);
  }
}

/** Where the installed VSIX was unpacked. */
export async function unpackedExtension({ data }) {
  const extensions = path.join(data, 'extensions');
  const name = (await readdir(extensions)).find((entry) => entry.startsWith('armattribution.arm-attribution-'));
  return path.join(extensions, name);
}

async function keep(session, evidence) {
  await mkdir(evidence, { recursive: true });
  await session.page.screenshot({ path: path.join(evidence, 'screenshot.png') }).catch(() => undefined);
  await writeFile(path.join(evidence, 'console.log'), session.console.join('\n'));
  await cp(session.server.logFile, path.join(evidence, 'server.log')).catch(() => undefined);
  await cp(path.join(session.data, 'logs'), path.join(evidence, 'logs'), { recursive: true }).catch(() => undefined);
}

async function write(file, value) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(value, null, 2));
}
