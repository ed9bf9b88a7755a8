// The setting names a Java with which the server starts, but never answers.
import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { found, servers, show, test, until } from './tests';

export { run } from './tests';

test('a corrected setting is not held up by a server that hangs', async () => {
  const document = await show('webshop/azuredeploy.json');
  const hanging = await until('the server that hangs', () => servers()[0]);
  const settings = workspace.getConfiguration('armAttribution');
  await settings.update('java.home', undefined, ConfigurationTarget.Global);
  assert.deepEqual(await found(document), ['missing-pid at "resources"']);
  assert.equal(servers().length, 1);
  assert.notEqual(servers()[0], hanging);
});
