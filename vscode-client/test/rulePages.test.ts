import assert from 'node:assert/strict';
import { test } from 'node:test';
import manifest from '../package.json';
import { pagePath, ruleItems, ruleOf } from '../src/rulePages';

test('a list of rules shows what the settings say', () => {
  const items = ruleItems({ 'prefix-case': { default: 'warning', description: 'The prefix is in capitals.' } });
  assert.deepEqual(items, [{ label: 'prefix-case', description: 'warning', detail: 'The prefix is in capitals.' }]);
});

test('the path of a page leads back to its rule', () => {
  assert.equal(pagePath('missing-pid'), '/missing-pid.md');
  for (const rule of Object.keys(manifest.contributes.configuration.properties['armAttribution.rules'].properties)) {
    assert.equal(ruleOf(pagePath(rule)), rule);
  }
});
