/** The README's command to try the extension, as its reader types it. */
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { BROWSER, PATIENCE, until } from './session.mjs';
import { squiggles } from './workbench.mjs';

test('npm run try shows the samples until Ctrl+C', { timeout: 10 * PATIENCE }, async (t) => {
  const tried = tryIt(t, ['--browser', '--no-open']);
  const [address] = await tried.prints(/http:\/\/127\.0\.0\.1:\S+/);
  const samples = new URL(address).searchParams.get('folder');
  const browser = await chromium.launch(BROWSER);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    const readme = page.frameLocator('.webview').frameLocator('iframe');
    await readme.getByRole('link', { name: 'webshop' }).click();
    await squiggles(page).first().waitFor();
    await page.screenshot({ path: path.resolve('out/e2e/shots/try.png') });
  } finally {
    await browser.close();
    tried.interrupt();
  }
  assert.match(await tried.ended, /Stopped\.\s*$/);
  assert.ok(!existsSync(samples));
});

test("npm run try says why VS Code's server ended by itself", { timeout: 10 * PATIENCE }, async (t) => {
  const tried = tryIt(t, ['--browser', '--no-open']);
  const [, token] = await tried.prints(/\?tkn=([\w-]+)/);
  spawn('pkill', ['-f', `connection-token ${token}`]);
  assert.match(await tried.ended, /VS Code's server ended by itself:/);
});

/** Stands for the desktop's VS Code: its window outlives the command that opened it, and its process id lies in the profile. */
const DESKTOP = `#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in *--install-extension*) exit ;; esac
setsid sleep 1000 &
echo $! > "$2/code.lock"
wait
`;

test("npm run try opens the samples in the desktop's VS Code until Ctrl+C", { timeout: 10 * PATIENCE }, async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'arm-attribution-desktop-'));
  try {
    await writeFile(path.join(folder, 'code'), DESKTOP, { mode: 0o755 });
    const calls = path.join(folder, 'calls');
    const PATH = `${folder}:${process.env.PATH}`;
    const tried = tryIt(t, [], { PATH, CALLS: calls });
    const [, samples] = await tried.prints(/copied to (\S+),/);
    const lock = path.join(samples, '../profile/code.lock');
    await until('a window', () => existsSync(lock));
    const window = (await readFile(lock, 'utf8')).trim();
    assert.ok(existsSync(`/proc/${window}`));
    tried.interrupt();
    assert.match(await tried.ended, /Stopped\.\s*$/);
    assert.ok(!existsSync(`/proc/${window}`));
    assert.ok(!existsSync(samples));
    const [install, open] = (await readFile(calls, 'utf8')).trim().split('\n');
    const profile = path.dirname(lock);
    const apart = `--user-data-dir ${profile} --extensions-dir ${profile}/extensions`;
    assert.equal(install, `${apart} --install-extension ${path.resolve('arm-attribution.vsix')}`);
    assert.equal(open, `${apart} --disable-workspace-trust --new-window --wait ${samples}`);

    // There, "code" would reach into the VS Code that the terminal belongs to.
    const remote = tryIt(t, ['--no-open'], { PATH, CALLS: calls, VSCODE_IPC_HOOK_CLI: '/run/user/0/vscode-ipc.sock' });
    await remote.prints(/http:\/\/127\.0\.0\.1:\S+/);
    remote.interrupt();
    await remote.ended;
    assert.equal((await readFile(calls, 'utf8')).trim().split('\n').length, 2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Starts it. `prints` waits for something in its output; `ended` is all of that, once it has ended. */
function tryIt(t, args, env = {}) {
  // In a process group of its own, because Ctrl+C reaches all that the terminal runs.
  const npm = spawn('npm', ['run', 'try', '--', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...env },
  });
  let printed = '';
  let hasEnded = false;
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (data) => (printed += data));
  const ended = new Promise((resolve) =>
    npm.once('close', () => {
      hasEnded = true;
      resolve(printed);
    }),
  );
  const prints = async (pattern) => {
    await until(`${pattern}`, () => hasEnded || pattern.test(printed));
    const found = pattern.exec(printed);
    if (found === null) throw new Error(`It ended:\n${printed}`);
    return found;
  };
  const interrupt = () => process.kill(-npm.pid, 'SIGINT');
  t.after(() => hasEnded || interrupt());
  return { prints, ended, interrupt };
}
