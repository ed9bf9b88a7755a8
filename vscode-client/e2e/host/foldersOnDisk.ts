// Other programs move whole folders: VS Code then tells of the folder, and not of the files in it.
import { mkdtempSync, cpSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { file, findings, found, show, test, until } from './tests';

export { run } from './tests';

test('a folder that is moved in and deleted brings its findings and takes them along', async () => {
  await found(await show('webshop/azuredeploy.json'));
  const outside = mkdtempSync(path.join(tmpdir(), 'arm-attribution-folder-'));
  cpSync(file('gateway').fsPath, outside, { recursive: true });
  const template = file('moved/azuredeploy.json');
  renameSync(outside, file('moved').fsPath);
  await until('findings of the template that came', () => findings(template).length > 0);
  renameSync(file('moved').fsPath, outside);
  await until('no findings of the template that went', () => findings(template).length === 0);

  renameSync(outside, file('moved').fsPath);
  await until('findings again', () => findings(template).length > 0);
  rmSync(file('moved').fsPath, { recursive: true });
  await until('no findings after the folder was deleted', () => findings(template).length === 0);
});
