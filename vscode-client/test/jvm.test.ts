import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { answered, exitCode, OUT_OF_MEMORY, startServer } from '../src/jvm';

test('a server that does not answer in time is ended; one that does is left alone', async () => {
  const run = () => spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  const hanging = run();
  const gone = once(hanging, 'exit').then(([, signal]) => Promise.reject(new Error(String(signal))));
  await assert.rejects(answered(hanging, gone, 100), /SIGKILL/);

  const answering = run();
  await answered(answering, Promise.resolve(), 100);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(answering.signalCode, null);
  answering.kill('SIGKILL');
});

test('how a process ended is known, also if it had ended before', async () => {
  const child = spawn(process.execPath, ['-e', 'process.exit(3)']);
  assert.equal(await exitCode(child), OUT_OF_MEMORY);
  assert.equal(await exitCode(child), OUT_OF_MEMORY);
});

test(
  'a server is told to end where memory lacks',
  { skip: process.platform === 'win32' && 'no script can stand for Java there' },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jvm-'));
    const java = join(folder, 'java');
    await writeFile(java, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    await chmod(java, 0o755);
    const server = await startServer({ java, version: '17', jar: join(folder, 'server.jar') }, folder, undefined);
    assert.ok(server.stdout);
    assert.match(await text(server.stdout), /^-XX:\+ExitOnOutOfMemoryError$/m);
  },
);
