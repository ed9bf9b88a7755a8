/** The README's command to try the extension, as its reader types it. */
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BROWSER, PATIENCE } from './session.mjs';
import { squiggles } from './workbench.mjs';

test('npm run try shows the samples until Ctrl+C', { timeout: 10 * PATIENCE }, async () => {
  const args = ['run', 'try', '--', '--browser', '--no-open'];
  // In a process group of its own, because Ctrl+C reaches all that the terminal runs.
  const npm = spawn('npm', args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = new Promise((resolve) => npm.once('close', resolve));
  let printed = '';
  const address = await new Promise((resolve, reject) => {
    npm.stdout.on('data', (data) => {
      printed += data;
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    void ended.then((code) => reject(new Error(`It ended with ${code}:\n${printed}`)));
  });
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
    process.kill(-npm.pid, 'SIGINT');
  }
  await ended;
  assert.match(printed, /Stopped\.\s*$/);
  assert.ok(!existsSync(samples));
});
