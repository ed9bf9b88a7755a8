import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { answered } from '../src/jvm';

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
