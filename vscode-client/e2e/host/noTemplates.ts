// A folder with JSON that is no template.
import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { file, findings, servers, show, test, until } from './tests';

export { run } from './tests';

test('JSON that is no template activates nothing that runs Java', async () => {
  await show('bundle.l10n.json');
  await workspace.fs.writeFile(file('node_modules/other/azuredeploy.json'), Buffer.from('{}'));
  const extension = await until('the extension', () => extensions.all.find(({ id }) => /arm-attribution$/.test(id)));
  await until('activation', () => extension.isActive);
  // Only known once the look at the files is over, which then has found nothing.
  assert.equal((await workspace.findFiles('**/*.json')).length, 2);
  assert.deepEqual(servers(), []);
});

test('a template that is opened starts the server', async () => {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
  };
  await workspace.fs.writeFile(file('azuredeploy.json'), Buffer.from(JSON.stringify(template)));
  await show('azuredeploy.json');
  await until('findings', () => findings(file('azuredeploy.json')).length > 0);
  assert.equal(servers().length, 1);
});

test('the command needs no template that is open', async () => {
  await commands.executeCommand('workbench.action.closeAllEditors');
  void commands.executeCommand('armAttribution.checkWorkspace');
  await until('findings', () => findings(file('azuredeploy.json')).length > 0);
});
