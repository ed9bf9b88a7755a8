import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import manifest from '../package.json';
import { atHandFirst, isAboutSettings, pageFile, ruleItems, rulesIn } from '../src/rulePages';

test('a list of rules shows what the settings say', () => {
  const items = ruleItems({ 'prefix-case': { default: 'warning', description: 'The prefix is in capitals.' } });
  assert.deepEqual(items, [{ label: 'prefix-case', description: 'warning', detail: 'The prefix is in capitals.' }]);
});

test('what is found at hand comes first', () => {
  const rule = (label: string) => ({ label, description: '', detail: '' });
  const rules = ['missing-pid', 'prefix-case', 'pid-suffix'].map(rule);
  const first = (...atHand: string[]) => atHandFirst(rules, atHand).map(({ label }) => label);
  assert.deepEqual(first('pid-suffix', 'prefix-case', 'pid-suffix'), ['pid-suffix', 'prefix-case', 'missing-pid']);
  assert.deepEqual(first('undefined', 'settings-value'), ['missing-pid', 'prefix-case', 'pid-suffix']);
});

test('mistakes in attribution.json have a page, which is in the package', () => {
  assert.deepEqual(['settings-value', 'pid-suffix'].map(isAboutSettings), [true, false]);
  assert.match(readFileSync(`../docs/${basename(pageFile('settings-value'))}`, 'utf8'), /`settings-value`/);
  assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/settings\.md$/m);
  assert.match(readFileSync('scripts/bundle.mjs', 'utf8'), /'dist\/settings\.md'/);
});

test('each rule has a page, and the pages are in the package', () => {
  for (const rule of Object.keys(rulesIn(manifest).properties)) {
    assert.ok(existsSync(`../docs/rules/${basename(pageFile(rule))}`), rule);
  }
  assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/rules\/\*\.md$/m);
  assert.match(readFileSync('scripts/bundle.mjs', 'utf8'), /cp\('\.\.\/docs\/rules', 'dist\/rules'/);
});
