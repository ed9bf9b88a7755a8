// The Java in the package is one that this machine can't run, as that of another C library.
import assert from 'node:assert/strict';
import { found, servers, show, test } from './tests';

export { run } from './tests';

test("the machine's own Java does it then", async () => {
  assert.deepEqual(await found(await show('webshop/azuredeploy.json')), ['missing-pid at "resources"']);
  assert.equal(servers().length, 1);
});
