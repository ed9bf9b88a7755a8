// What a user of the samples sees and does.
import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  languages,
  Position,
  Range,
  workspace,
  WorkspaceEdit,
  type CodeLens,
  type CompletionList,
} from 'vscode';
import { apply, codeActions, file, findings, found, hoverAt, positionOf, servers, show, test, until } from './tests';

export { run } from './tests';

const WEBSHOP = 'webshop/azuredeploy.json';
const DASHBOARD = 'dashboard/mainTemplate.json';
const GATEWAY = 'gateway/azuredeploy.json';

test('the findings of a folder show before a template is opened', async () => {
  await until('findings', () => findings(file(WEBSHOP)).length > 0 && findings(file(DASHBOARD)).length > 0);
  assert.equal(servers().length, 1);
});

test('a template shows each finding once', async () => {
  const document = await show(WEBSHOP);
  assert.deepEqual(await found(document), ['missing-pid at "resources"']);
  assert.equal(servers().length, 1);
  assert.deepEqual(await found(await show(DASHBOARD)), ['placeholder-guid at eb7927c8-dd66-43e1-b0cf-c346a422063']);
});

test('a hover says what is wrong', async () => {
  const document = await show(GATEWAY);
  await found(document);
  const at = positionOf(document, '7d41c0be');
  const text = (await hoverAt(document, at)).join('\n');
  // The finding's own message, which VS Code shows above it, names the ID.
  assert.match(text, /\*\*Not tracked\*\*: the ID is not a valid one\. Find or register yours/);
});

test('fix all repairs what needs no choice', async () => {
  const document = await show('landing-zone/azuredeploy.json');
  await found(document);
  const all = new Range(0, 0, document.lineCount, 0);
  const [action] = await codeActions(document, all, 'source.fixAll.arm-attribution');
  assert.ok(action !== undefined);
  await apply(action);
  assert.match(document.getText(), /"pid-/);
  await until('no findings', () => languages.getDiagnostics(document.uri).length === 0);
});

test('completion offers a tracking deployment among the resources', async () => {
  const document = await show(WEBSHOP);
  await found(document);
  const at = positionOf(document, '[\n    {\n      "type": "Microsoft.Web/serverfarms"');
  const labels = await until('completions', async () => {
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const own = list.items
      .map((item) =>
        [item.label, item.detail, item.filterText, item.insertText].map((part) => JSON.stringify(part)).join(),
      )
      .filter((text) => text.includes('tracking deployment'));
    return own.length > 0 && own;
  });
  assert.deepEqual(
    labels.filter((label, index) => labels.indexOf(label) !== index),
    [],
  );
});

test('a code lens says that nobody is credited', async () => {
  const document = await show(WEBSHOP);
  const lenses = await until('a lens', async () => {
    const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 5);
    return all.length > 0 && all;
  });
  assert.equal(lenses[0]?.command?.command, 'armAttribution.insertTrackingDeployment');
});

test('settings count at once', async () => {
  const document = await show(WEBSHOP);
  await found(document);
  const settings = workspace.getConfiguration('armAttribution');
  await settings.update('rules', { 'missing-pid': 'off' }, ConfigurationTarget.Workspace);
  await until('silence', () => languages.getDiagnostics(document.uri).length === 0);
  await settings.update('rules', undefined, ConfigurationTarget.Workspace);
  assert.deepEqual(await found(document), ['missing-pid at "resources"']);
});

test('a file that gets another language id keeps its findings, each once', async () => {
  const document = await show(DASHBOARD);
  const before = await found(document);
  await languages.setTextDocumentLanguage(document, 'jsonc');
  await until('the findings again', async () => (await found(document)).join() === before.join());
});

test('what is typed is checked', async () => {
  const document = await show(WEBSHOP);
  await found(document);
  const edit = new WorkspaceEdit();
  const everything = new Range(new Position(0, 0), document.positionAt(document.getText().length));
  edit.replace(document.uri, everything, '{}');
  await workspace.applyEdit(edit);
  await commands.executeCommand('undo');
  assert.deepEqual(await found(document), ['missing-pid at "resources"']);
});
