// Runs the tests of host/ inside real extension hosts, each file in a VS Code of its own.
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIXTURES, PATIENCE, unpackedExtension, vscodeTest } from './session.mjs';

const samples = path.join(FIXTURES, 'samples');
const oldJava = await fakeJava('openjdk version "11.0.2" 2019-01-15');
const nowhere = path.join(tmpdir(), 'arm-attribution-no-java');

hostTest('features', { files: samples });
hostTest('quickFixes', { files: samples, env: { ARM_ATTRIBUTION_CASES: path.join(FIXTURES, 'cases') } });
hostTest('refactorings', { files: samples });
hostTest('crash', { files: samples });
hostTest('restrictedMode', { files: samples, trusted: false });
hostTest('noJava', { files: samples, machineSettings: { 'armAttribution.java.home': nowhere }, toast: 'names none' });
hostTest('oldJava', {
  files: samples,
  machineSettings: { 'armAttribution.java.home': oldJava },
  toast: 'names Java 11',
});

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
    const payload = [
      ['extensionDevelopmentPath', remote(await unpackedExtension(session))],
      ['extensionTestsPath', remote(path.resolve('out/e2e/host', `${name}.js`))],
    ];
    await page.goto(session.address(payload));
    if (options.toast !== undefined) {
      await page.locator('.notification-toast', { hasText: options.toast }).waitFor();
    }
    const code = await Promise.race([exited, timeout(6 * PATIENCE)]);
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

function timeout(ms) {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`The tests did not end within ${ms / 1000} s.`));
    }, ms).unref();
  });
}

async function fakeJava(version) {
  const home = await mkdtemp(path.join(tmpdir(), 'arm-attribution-fake-jdk-'));
  await mkdir(path.join(home, 'bin'));
  await writeFile(path.join(home, 'bin/java'), `#!/bin/sh\necho '${version}' >&2\n`);
  await chmod(path.join(home, 'bin/java'), 0o755);
  return home;
}
