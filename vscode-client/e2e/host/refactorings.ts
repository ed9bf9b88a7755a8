// What a user does with a template that is tracked: its ID moved to and fro, customers let out, repairs made on saving.
import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, languages, Range, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { apply, codeActions, file, findings, found, positionOf, show, test, until } from './tests';

export { run } from './tests';

const DASHBOARD = 'dashboard/mainTemplate.json';
const SAMPLE = 'eb7927c8-dd66-43e1-b0cf-c346a422063';
const BACKUP = 'backup/mainTemplate.json';
const BACKUPS = 'pid-c15e8b42-6f97-4d03-a2b8-7e94d1f630ac';
const OWN = 'pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378';

test('the ID moves to a variable and back', async () => {
  const document = await tracked();
  await refactor(document, OWN, 'refactor.extract');
  assert.match(document.getText(), /"name": "\[variables\('\w+'\)\]"/);
  await refactor(document, "[variables('", 'refactor.inline');
  assert.ok(document.getText().includes(`"name": "${OWN}"`));
  assert.deepEqual(findings(document.uri), []);
});

test('the ID is replaced by that of another file, and by a new GUID', async () => {
  await show(BACKUP);
  const document = await tracked();
  await refactor(document, OWN, 'refactor.rewrite', `by ${BACKUPS}`);
  assert.ok(document.getText().includes(`"name": "${BACKUPS}"`));
  await refactor(document, BACKUPS, 'refactor.rewrite', 'by a new GUID');
  assert.match(document.getText(), /"name": "pid-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/);
  assert.ok(!document.getText().includes(BACKUPS));
  assert.deepEqual(findings(document.uri), []);
});

test('a finding is suppressed', async () => {
  const document = await show('webshop/azuredeploy.json');
  await found(document);
  await refactor(document, '"resources"', 'quickfix', 'Suppress missing-pid in this file');
  await until('no findings', () => findings(document.uri).length === 0);
});

test('there is no other kind of code action', async () => {
  // VS Code's own JSON support has one, too.
  const kinds = new Set<string>(['source.sort.json']);
  const places: [TextDocument, string][] = [
    [await show('landing-zone/azuredeploy.json'), 'PID-'],
    [await show(BACKUP), "[variables('trackingId')]"],
    [await tracked(), OWN],
  ];
  for (const [document, text] of places) {
    const at = positionOf(document, text);
    for (const { kind } of await codeActions(document, new Range(at, at), '')) kinds.add(kind?.value ?? 'none');
  }
  assert.deepEqual([...kinds].sort(), [
    'quickfix',
    'refactor.extract',
    'refactor.inline',
    'refactor.rewrite',
    'source.fixAll.arm-attribution',
    'source.sort.json',
  ]);
});

test('customers are let out in the template and asked in createUiDefinition.json', async () => {
  const document = await tracked();
  await refactor(document, OWN, 'refactor.rewrite', 'createUiDefinition.json');
  assert.match(document.getText(), /"condition": "\[equals\(parameters\('telemetryOptOut'\), 'No'\)\]"/);
  const definition = await workspace.openTextDocument(file('dashboard/createUiDefinition.json'));
  assert.match(definition.getText(), /"telemetryOptOut"/);
  assert.ok(JSON.parse(definition.getText()));
  assert.deepEqual(findings(document.uri), []);
});

test('saving repairs what needs no choice, if the user wants that', async () => {
  const document = await show('landing-zone/azuredeploy.json');
  await found(document);
  await workspace
    .getConfiguration('editor')
    .update('codeActionsOnSave', { 'source.fixAll.arm-attribution': 'explicit' }, ConfigurationTarget.Workspace);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), '\n');
  await workspace.applyEdit(edit);
  await document.save();
  await until('no findings', () => languages.getDiagnostics(document.uri).length === 0);
  assert.match(document.getText(), /"pid-/);
});

/** The dashboard's template with an ID of its own, as it is on disk otherwise. */
async function tracked(): Promise<TextDocument> {
  const document = await show(DASHBOARD);
  await found(document);
  const at = document.getText().indexOf(SAMPLE);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(at - 'pid-'.length), document.positionAt(at + SAMPLE.length));
  edit.replace(document.uri, range, OWN);
  await workspace.applyEdit(edit);
  await until('no findings', () => findings(document.uri).length === 0);
  return document;
}

async function refactor(document: TextDocument, at: string, kind: string, title = ''): Promise<void> {
  const position = positionOf(document, at);
  const action = await until(`${kind} ${title}`, async () => {
    const range = new Range(position, position);
    const offered = await codeActions(document, range, kind);
    return offered.find((one) => one.title.includes(title));
  });
  const before = document.getText();
  let done = false;
  const applied = apply(action).finally(() => {
    done = true;
  });
  await until('the edit', () => document.getText() !== before);
  // Who is asked for a variable's name may keep the one that it has.
  await until('the end', async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    return done;
  });
  await applied;
}
