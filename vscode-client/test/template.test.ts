import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hasTemplateSchema, HEAD_LENGTH, isTemplateName } from '../src/template';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

suite('isTemplateName', () => {
  for (const [path, globs, expected] of [
    ['/repo/mainTemplate.json', [], true],
    ['/repo/MAINTEMPLATE.JSON', [], true],
    ['/repo/azuredeploy.json', [], true],
    ['mainTemplate.json', [], true],
    ['/repo/notMainTemplate.json', [], false],
    ['/repo/azuredeploy.parameters.json', [], false],
    ['/repo/mainTemplate.json/other.json', [], false],
    ['/repo/deploy/main.json', ['**/deploy/main.json'], true],
    ['/repo/Deploy/Main.json', ['deploy/*.json'], true],
    ['/repo/main.json', ['main.json'], true],
    ['/repo/deploy/main.json', ['./deploy/main*.json'], true],
    ['/repo/src/main.json', ['deploy/*.json'], false],
    ['/repo/main.json', ['!main.json'], false],
    ['/repo/main.json', [''], false],
    ['/repo/Main.json', ['/repo/*.json'], true],
    ['/repo/a/main.json', ['/repo/*.json'], false],
    ['/repo/a/b/main.json', ['repo/**/main.json'], true],
    ['/repo/main.json', ['repo/**/main.json'], true],
    ['/repo/xmain.json', ['**/main.json'], false],
    ['/repo/a/x.json', ['repo/**'], true],
    ['/repo/main.json', ['{deploy,main}.json'], true],
    ['/repo/other.json', ['{deploy,main}.json'], false],
    ['/repo/deploy/x.json', ['{deploy/*,main}.json'], true],
    ['/repo/m1.json', ['m[0-9].json'], true],
    ['/repo/mx.json', ['m[!0-9].json'], true],
    ['/repo/m].json', ['m[]].json'], true],
    ['/repo/m/a.json', ['m[!x]a.json'], false],
    ['/repo/m*.json', ['m\\*.json'], true],
    ['/repo/mx.json', ['m\\*.json'], false],
    ['/repo/🦀.json', ['?.json'], true],
    ['/repo/main.json', ['{main'], false],
    ['/repo/main.json', ['[main.json'], false],
  ] as const) {
    test(`${path} with [${globs.join(', ')}]`, () => {
      assert.equal(isTemplateName(path, globs), expected);
    });
  }
});

test('a glob with many stars is compared with a long name at once', () => {
  const path = `/repo/${'a'.repeat(250)}`;
  for (const nasty of ['*a', '**a', '**/*', '{a,aa}', '{,a}', '?*', '[a-b]*']) {
    assert.equal(isTemplateName(path, [`${nasty.repeat(30)}b`]), false);
  }
});

suite('hasTemplateSchema', () => {
  for (const [name, text, expected] of [
    ['plain', `{ "$schema": "${SCHEMA}" }`, true],
    ['half-typed document', `{\n  "$schema": "${SCHEMA}",\n  "par`, true],
    ['without #', `{"$schema":"${SCHEMA.slice(0, -1)}"}`, true],
    [
      'http, another case',
      `{"$schema":"${SCHEMA.replace('https', 'HTTP').replace('deployment', 'Deployment')}"}`,
      true,
    ],
    ['subscription', `{"$schema":"${SCHEMA.replace('deployment', 'subscriptionDeployment')}"}`, true],
    ['management group', `{"$schema":"${SCHEMA.replace('deployment', 'managementGroupDeployment')}"}`, true],
    ['tenant', `{"$schema":"${SCHEMA.replace('deployment', 'tenantDeployment')}"}`, true],
    ['byte order mark', `\uFEFF{"$schema":"${SCHEMA}"}`, true],
    ['escaped slashes', `{"$schema":"${SCHEMA.replaceAll('/', '\\/')}"}`, true],
    ['comments first', `// a { brace\n/* and [ another */ {\n // "\n "$schema": "${SCHEMA}"}`, true],
    ['not the first property', `{"a": {"b": ["}"]}, "$schema": "${SCHEMA}"}`, true],
    ['parameter file', `{"$schema":"${SCHEMA.replace('Template', 'Parameters')}"}`, false],
    ['another schema', '{"$schema":"https://json.schemastore.org/package.json"}', false],
    ['in a comment only', `{ // "$schema": "${SCHEMA}"\n}`, false],
    ['nested only', `{"policyRule": {"template": {"$schema": "${SCHEMA}"}}}`, false],
    ['as a value', `{"a": "$schema", "b": "${SCHEMA}"}`, false],
    ['after the root object', `{} {"$schema": "${SCHEMA}"}`, false],
    ['no object', `"${SCHEMA}"`, false],
    ['empty', '', false],
    ['unfinished string', `{"$schema": "https://schema.management.azure.com/`, false],
  ] as const) {
    test(name, () => {
      assert.equal(hasTemplateSchema(text), expected);
    });
  }

  test('takes milliseconds for the head of anything', () => {
    const started = performance.now();
    for (const nasty of ['"', '\\', '{', '"a":', '/*', '//\n', ' ']) {
      hasTemplateSchema(`{${nasty.repeat(HEAD_LENGTH / nasty.length)}`);
    }
    assert.ok(performance.now() - started < 500);
  });
});
