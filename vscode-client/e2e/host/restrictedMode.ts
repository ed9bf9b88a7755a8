// A folder that nobody has said to trust.
import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { found, show, test } from './tests';

export { run } from './tests';

test('templates are checked in Restricted Mode', async () => {
  assert.equal(workspace.isTrusted, false);
  assert.deepEqual(await found(await show('webshop/azuredeploy.json')), ['missing-pid at "resources"']);
});
