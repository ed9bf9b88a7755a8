import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import schema from '../../server/src/main/resources/io/github/armattribution/workspace/attribution.schema.json';
import manifest from '../package.json';
import { rulesIn } from '../src/rulePages';

test('the editor’s settings and the project’s know the same rules', () => {
  const rules = rulesIn(manifest).properties;
  assert.deepEqual(Object.keys(rules).sort(), Object.keys(schema.properties.rules.properties).sort());
});

test('the schema is in the package', () => {
  const [validation] = manifest.contributes.jsonValidation;
  assert.equal(validation?.url, './dist/attribution.schema.json');
  assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/attribution\.schema\.json$/m);
  assert.match(readFileSync('scripts/bundle.mjs', 'utf8'), /'dist\/attribution\.schema\.json'/);
});
