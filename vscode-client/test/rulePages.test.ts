import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import manifest from '../package.json';
import { pageFile, ruleItems, rulesIn } from '../src/rulePages';

test('a list of rules shows what the settings say', () => {
  const items = ruleItems({ 'prefix-case': { default: 'warning', description: 'The prefix is in capitals.' } });
  assert.deepEqual(items, [{ label: 'prefix-case', description: 'warning', detail: 'The prefix is in capitals.' }]);
});

test('each rule has a page, and the pages are in the package', () => {
  for (const rule of Object.keys(rulesIn(manifest).properties)) {
    assert.ok(existsSync(`../docs/rules/${basename(pageFile(rule))}`), rule);
  }
  assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/rules\/\*\.md$/m);
  assert.match(readFileSync('scripts/bundle.mjs', 'utf8'), /cp\('\.\.\/docs\/rules', 'dist\/rules'/);
});
