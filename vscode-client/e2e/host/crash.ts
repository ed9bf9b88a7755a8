// A server that dies, and dies again. ../host.test.mjs plays the user who sees that.
import assert from 'node:assert/strict';
import { commands, languages, window, workspace, WorkspaceEdit } from 'vscode';
import { findings, found, servers, show, test, until } from './tests';

export { run } from './tests';

const WEBSHOP = 'webshop/azuredeploy.json';
const MISSING = ['missing-pid at "resources"'];

test('a killed server is started again twice', async () => {
  const document = await show(WEBSHOP);
  await found(document);
  await survive(2);
  assert.deepEqual(await found(document), MISSING);
  assert.equal(servers().length, 1);
});

test('after the third time none is started, and nothing is said of templates any more', async () => {
  const document = await show(WEBSHOP);
  await found(document);
  kill();
  await until('no findings', () => findings(document.uri).length === 0);
  const other = await show('dashboard/mainTemplate.json');
  const edit = new WorkspaceEdit();
  edit.insert(other.uri, other.positionAt(0), '!');
  await workspace.applyEdit(edit);
  // VS Code's own JSON support has had the time to find the mistake.
  await until('a syntax error', () => languages.getDiagnostics(other.uri).length > 0);
  assert.deepEqual(findings(other.uri), []);
  assert.deepEqual(servers(), []);
});

test('the button of the message starts it again', async () => {
  const document = await show(WEBSHOP);
  await until('the click on the button', () => servers().length === 1);
  assert.deepEqual(await found(document), MISSING);
});

test('the count begins anew then; the message also leads to the output', async () => {
  const template = await show(WEBSHOP);
  await survive(2);
  await found(template);
  kill();
  await until('the click on the button', () =>
    window.visibleTextEditors.some(
      ({ document }) =>
        document.uri.scheme === 'output' && document.getText().includes('the server crashed 3 times in a short time'),
    ),
  );
  assert.deepEqual(servers(), []);
});

test('Restart Server starts it again', async () => {
  const document = await show(WEBSHOP);
  await commands.executeCommand('armAttribution.restartServer');
  await until('the server that was asked for', () => servers().length === 1);
  assert.deepEqual(await found(document), MISSING);
});

async function survive(crashes: number): Promise<void> {
  for (let crash = 1; crash <= crashes; crash++) {
    const killed = kill();
    await until('another server', () => servers().length === 1 && servers()[0] !== killed);
  }
}

function kill(): number {
  const [server] = servers();
  assert.ok(server !== undefined);
  process.kill(server, 'SIGKILL');
  return server;
}
