// Several folders in one window, each with settings of its own. ../host.test.mjs opens webshop and landing-zone.
import assert from 'node:assert/strict';
import { ConfigurationTarget, Range, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { codeActions, codeOf, findings, found, servers, show, test, until } from './tests';

export { run } from './tests';

const ID = 'pid-3b0f7c52-91d6-4e8a-a4c7-5d2e86f10b39';

test('one server sees the templates of all folders', async () => {
  assert.deepEqual(await found(await show('azuredeploy.json')), ['missing-pid at "resources"']);
  await until('findings in the other folder', () => findings(template(other())).length > 0);
  assert.equal(servers().length, 1);
});

test('what the settings of one folder say counts there and not in the other', async () => {
  const document = await show('azuredeploy.json');
  await found(document);
  const settings = workspace.getConfiguration('armAttribution', document.uri);
  await settings.update('trackingId', ID, ConfigurationTarget.WorkspaceFolder);
  const at = findings(document.uri)[0]?.range ?? new Range(0, 0, 0, 0);
  await until('the ID', async () =>
    (await codeActions(document, at, 'quickfix')).some(({ title }) => title.includes(ID)),
  );
  const all = Object.fromEntries(
    codes(document.uri)
      .concat(codes(template(other())))
      .map((code) => [code, 'off']),
  );
  await settings.update('rules', all, ConfigurationTarget.WorkspaceFolder);
  await until('silence', () => findings(document.uri).length === 0);
  assert.ok(findings(template(other())).length > 0);
  await settings.update('rules', undefined, ConfigurationTarget.WorkspaceFolder);
  await found(document);
});

test('a folder that is removed takes its findings along, and brings them back', async () => {
  const { uri } = other();
  const gone = template(other());
  workspace.updateWorkspaceFolders(1, 1);
  await until('no findings there', () => findings(gone).length === 0);
  workspace.updateWorkspaceFolders(1, 0, { uri });
  await until('the findings again', () => findings(gone).length > 0);
  assert.equal(servers().length, 1);
});

function other(): WorkspaceFolder {
  const folder = workspace.workspaceFolders?.[1];
  assert.ok(folder !== undefined);
  return folder;
}

function template({ uri }: WorkspaceFolder): Uri {
  return Uri.joinPath(uri, 'azuredeploy.json');
}

function codes(uri: Uri): string[] {
  return findings(uri).map(codeOf);
}
