// Each kind of quick fix, by the cases of test-fixtures: one case a rule, every fix that it names.
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from 'vscode';
import { apply, codeActions, codeOf, file, findings, show, test, until } from './tests';

export { run } from './tests';

interface Expected {
  readonly findings: { rule: string; at: string; fixes?: { title: string; after: string }[] }[];
}

const NEW_GUID = '5c2b7a90-4d1e-4f38-9b06-e7a1c84d2f53';
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const cases = process.env['ARM_ATTRIBUTION_CASES'] ?? '';
for (const group of readdirSync(cases)) {
  const simple = caseOf(group);
  if (simple === undefined) continue;
  const { findings: expected } = read(path.join(cases, group, simple, 'expected.json')) as Expected;
  expected.forEach(({ rule, at, fixes }, index) => {
    fixes?.forEach(({ title, after }, fix) => {
      // A folder of its own for each, so that none sees what another left.
      const folder = `${group}-${index}-${fix}`;
      test(`${rule}: ${title} (${at})`, async () => {
        cpSync(path.join(cases, group, simple), file(folder).fsPath, { recursive: true });
        const document = await show(`${folder}/mainTemplate.json`);
        const old = document.getText();
        const action = await until(`the quick fix "${title}"`, async () => {
          const place = findings(document.uri).find((one) => codeOf(one) === rule && at.startsWith(start(one)))?.range;
          if (place === undefined) return undefined;
          const actions = await codeActions(document, place, 'quickfix');
          return actions.find((one) => one.title === title);
        });
        await apply(action);
        await until('the edit', () => document.getText() !== old);
        const wanted = readFileSync(path.join(cases, group, simple, after), 'utf8');
        assert.equal(withoutNewGuids(document.getText(), wanted), wanted.replaceAll('\r\n', '\n'));
      });
    });
  });
}

/** The rule's first case that needs no settings and has fixes of that rule. */
function caseOf(rule: string): string | undefined {
  const folder = path.join(cases, rule);
  if (rule.endsWith('.md')) return undefined;
  return readdirSync(folder).find((name) => {
    const plain = Object.keys(read(path.join(folder, name, 'case.json')) as object).every((key) => key === 'about');
    const { findings: expected } = read(path.join(folder, name, 'expected.json')) as Expected;
    return plain && expected.some((finding) => finding.rule === rule && (finding.fixes?.length ?? 0) > 0);
  });
}

/** A GUID that is not in the expected text was made anew. */
function withoutNewGuids(text: string, wanted: string): string {
  return text.replaceAll('\r\n', '\n').replace(GUID, (guid) => (wanted.includes(guid) ? guid : NEW_GUID));
}

/** As `at` of expected.json begins. */
function start({ range }: Diagnostic): string {
  return `${range.start.line + 1}:${range.start.character + 1}-`;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(name, 'utf8'));
}
