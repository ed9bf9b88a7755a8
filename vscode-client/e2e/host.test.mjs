// Runs the tests of host/ inside real extension hosts, each file in a VS Code of its own.
import assert from 'node:assert/strict';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { FIXTURES, PATIENCE, unpackedExtension, until, vscodeTest } from './session.mjs';
import { enter, languageStatus, mouseAway, pick } from './workbench.mjs';

const samples = path.join(FIXTURES, 'samples');
const oldJava = await fakeJava(`echo 'openjdk version "11.0.2" 2019-01-15' >&2`);
// Says its version, and as a server nothing at all.
const hangingJava = await fakeJava(
  `case "$*" in *-version) echo 'openjdk version "17.0.1"' >&2 ;; *) while read -r line; do :; done ;; esac`,
);
const foreignJava = await fakeJava('', '/nowhere/ld-linux.so');
await writeFile(path.join(foreignJava, 'release'), 'JAVA_VERSION="17.0.1"\n');
const nowhere = path.join(tmpdir(), 'arm-attribution-no-java');

hostTest('features', { files: samples });
// JSON, but no template.
hostTest('noTemplates', { files: path.resolve('l10n') });
hostTest('quickFixes', { files: samples, env: { ARM_ATTRIBUTION_CASES: path.join(FIXTURES, 'cases') } });
hostTest('refactorings', { files: samples });
hostTest('commands', { files: samples, user: isAsked });
hostTest('multiRoot', { files: samples, roots: ['webshop', 'landing-zone'] });
hostTest('foldersOnDisk', { files: samples });
hostTest('armTemplate', {
  files: samples,
  settings: { 'files.associations': { '**/gateway/*.json': 'arm-template' } },
  neighbor: true,
});
hostTest('crash', { files: samples, user: seesCrashes });
hostTest('restrictedMode', { files: samples, trusted: false });
hostTest('noJava', {
  files: samples,
  machineSettings: { 'armAttribution.java.home': nowhere },
  user: seesToast('does not exist'),
});
hostTest('oldJava', {
  files: samples,
  machineSettings: { 'armAttribution.java.home': oldJava },
  user: seesToast('is set to Java 11'),
});
hostTest('hangingJava', { files: samples, machineSettings: { 'armAttribution.java.home': hangingJava } });
hostTest('foreignJava', { files: samples, runtime: foreignJava });

function hostTest(name, options) {
  vscodeTest(`extension host: ${name}`, options, async (session, t) => {
    const results = [];
    const { page } = session;
    const exited = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      for (const text of args.filter((arg) => typeof arg === 'string')) {
        if (text.startsWith('e2e:')) results.push(JSON.parse(text.slice('e2e:'.length)));
      }
    });
    const remote = (file) => `vscode-remote://127.0.0.1:${session.server.port}${file}`;
    const extension = await unpackedExtension(session);
    if (options.runtime !== undefined)
      await cp(options.runtime, path.join(extension, 'dist/runtime'), { recursive: true });
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ...(options.neighbor === true ? [['extensionDevelopmentPath', remote(path.resolve('out/e2e/neighbor'))]] : []),
      ['extensionTestsPath', remote(path.resolve('out/e2e/host', `${name}.js`))],
    ];
    await page.goto(session.address(payload));
    const ended = async (inner) => {
      await until(`the end of "${inner}"`, () => results.some(({ name }) => name === inner));
    };
    const [code] = await Promise.all([Promise.race([exited, timeout(6 * PATIENCE)]), options.user?.(session, ended)]);
    for (const { name: inner, error } of results) {
      await t.test(inner, () => {
        if (error !== undefined) throw new Error(error);
      });
    }
    const failed = results.filter(({ error }) => error !== undefined).map(({ name: inner }) => inner);
    assert.deepEqual(failed, []);
    assert.ok(results.length > 0, 'no test ran');
    assert.equal(code, 0);
  });
}

function seesToast(text) {
  return ({ page }) => page.locator('.notification-toast', { hasText: text }).waitFor();
}

/** What the user picks where commands.ts makes a command ask. */
async function isAsked({ page }, ended) {
  await pick(page, 'Insert Tracking Deployment', 'Generate a new GUID');
  await ended('insertTrackingDeployment');
  await pick(page, 'Open Rule Page', 'wrong-mode');
  await enter(page, 'Enter Tracking ID', '4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325');
  const offer = page.locator('.notification-toast', { hasText: 'as your tracking ID?' });
  await offer.getByRole('button', { name: 'In attribution.json', exact: true }).click();
}

/** What the user sees and does while crash.ts kills servers. */
async function seesCrashes({ page, shot }, ended) {
  const message = page.locator('.notification-toast', { hasText: 'the server crashed 3 times' });
  const button = (name) => message.getByRole('button', { name, exact: true });
  await ended('after the third time none is started, and nothing is said of templates any more');
  await message.waitFor();
  assert.equal(await page.locator('.notification-toast').count(), 1);
  await languageStatus(page, 'ARM Attribution: stopped', 'Restart');
  await shot('server-stopped');
  await mouseAway(page);
  await button('Restart').click();

  await ended('the button of the message starts it again');
  await button('Show Output').click();
}

function timeout(ms) {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`The tests did not end within ${ms / 1000} s.`));
    }, ms).unref();
  });
}

async function fakeJava(script, interpreter = '/bin/sh') {
  const home = await mkdtemp(path.join(tmpdir(), 'arm-attribution-fake-jdk-'));
  after(() => rm(home, { recursive: true, force: true }));
  await mkdir(path.join(home, 'bin'));
  await writeFile(path.join(home, 'bin/java'), `#!${interpreter}\n${script}\n`);
  await chmod(path.join(home, 'bin/java'), 0o755);
  return home;
}
