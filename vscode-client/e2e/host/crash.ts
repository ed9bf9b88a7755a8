// A server that dies.
import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { found, servers, show, test, until } from './tests';

export { run } from './tests';

test('a killed server is started again twice, then only when asked to', async () => {
  const document = await show('webshop/azuredeploy.json');
  await found(document);
  for (let crash = 1; crash <= 2; crash++) {
    const killed = kill();
    await until('another server', () => servers().length === 1 && servers()[0] !== killed);
    assert.deepEqual(await found(document), ['missing-pid at "resources"']);
  }
  const last = kill();
  await until('the end', () => !servers().includes(last));
  await commands.executeCommand('armAttribution.restartServer');
  await until('the server that was asked for', () => servers().length === 1);
  assert.deepEqual(await found(document), ['missing-pid at "resources"']);
});

function kill(): number {
  const [server] = servers();
  assert.ok(server !== undefined);
  process.kill(server, 'SIGKILL');
  return server;
}
