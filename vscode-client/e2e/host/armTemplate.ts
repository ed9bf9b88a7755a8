// Beside an extension that has the language arm-template, and makes that of templates.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { languages, Position, Range, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import {
  apply,
  codeActions,
  codeOf,
  file,
  findings,
  found,
  hoverAt,
  positionOf,
  servers,
  show,
  test,
  until,
} from './tests';

export { run } from './tests';

const GATEWAY = 'gateway/azuredeploy.json';
const DASHBOARD = 'dashboard/mainTemplate.json';
const SAMPLE = 'eb7927c8-dd66-43e1-b0cf-c346a422063';

test('a template that the settings call arm-template starts the server', async () => {
  const document = await show(GATEWAY);
  assert.equal(document.languageId, 'arm-template');
  assert.deepEqual(await found(document), ['malformed-guid at 7d41c0be-52f9-4a63-9e18-03bd6f2a85o4']);
  assert.equal(servers().length, 1);
});

test('one that another extension makes arm-template on opening gets its findings once and for all', async () => {
  const document = await show('landing-zone/azuredeploy.json');
  const shown = watch(document);
  await isArmTemplate(document);
  await found(document);
  assert.deepEqual(await shown.untilEmptied(), ['location-required, prefix-case', '']);
});

// Of a closed file in the opened folder findings are shown, too: of another file only while it is open.
for (const [where, folder] of [
  ['in the opened folder', 'dashboard'],
  ['anywhere else', '../elsewhere'],
] as const) {
  test(`one ${where} that another extension makes arm-template again and again keeps its findings`, async () => {
    if (folder !== 'dashboard') cpSync(file('dashboard').fsPath, file(folder).fsPath, { recursive: true });
    const document = await show(`${folder}/mainTemplate.json`);
    await isArmTemplate(document);
    await found(document);
    const shown = watch(document);
    for (let round = 0; round < 5; round++) {
      await languages.setTextDocumentLanguage(document, 'json');
      await isArmTemplate(document);
    }
    assert.deepEqual(await shown.untilEmptied(), ['placeholder-guid', '']);
  });
}

test('one that was plain text for a while, so like a closed one, never has a finding twice', async () => {
  const document = await show(DASHBOARD);
  await isArmTemplate(document);
  await found(document);
  const shown = watch(document);
  await languages.setTextDocumentLanguage(document, 'plaintext');
  await languages.setTextDocumentLanguage(document, 'json');
  await isArmTemplate(document);
  await found(document);
  assert.deepEqual([...new Set(await shown.untilEmptied())], ['placeholder-guid', '']);
});

test('an arm-template has one hover, quick fixes each once, and they work', async () => {
  const document = await show(DASHBOARD);
  await isArmTemplate(document);
  await found(document);
  const at = positionOf(document, SAMPLE);
  const texts = (await hoverAt(document, at)).filter((text) => text.includes('**Not tracked**'));
  assert.equal(texts.length, 1);

  const actions = await codeActions(document, new Range(at, at), 'quickfix');
  const titles = actions.map(({ title }) => title);
  assert.deepEqual(titles, [...new Set(titles)]);
  const fix = actions.find(({ title }) => title.includes('new GUID'));
  assert.ok(fix !== undefined);
  await apply(fix);
  assert.ok(!document.getText().includes(SAMPLE));
  await until('no findings', () => findings(document.uri).length === 0);
});

async function isArmTemplate(document: TextDocument): Promise<void> {
  await until('the language', () => document.languageId === 'arm-template');
}

/**
 * Notes what is shown of a document, from the first finding on, as soon as it changes: looks in each turn of the event loop,
 * because VS Code's own event leaves out what lasts for less than 50 ms.
 */
function watch({ uri }: TextDocument): { untilEmptied: () => Promise<string[]> } {
  const states: string[] = [];
  let watching = true;
  const look = (): void => {
    const state = findings(uri).map(codeOf).sort().join(', ');
    if (state !== (states.at(-1) ?? '')) states.push(state);
    if (watching) setImmediate(look);
  };
  look();
  return {
    /** What comes of this change comes behind all that came before. */
    untilEmptied: async () => {
      const edit = new WorkspaceEdit();
      edit.replace(uri, new Range(new Position(0, 0), new Position(Number.MAX_SAFE_INTEGER, 0)), '{}');
      await workspace.applyEdit(edit);
      await until('an empty list', () => findings(uri).length === 0);
      watching = false;
      look();
      return states;
    },
  };
}
