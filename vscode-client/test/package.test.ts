import assert from 'node:assert/strict';
import { test } from 'node:test';
import manifest from '../package.json';
import { SECTION } from '../src/settings';

const properties = manifest.contributes.configuration.properties;

test('each rule’s default is shown, and is the one of its own entry', () => {
  const rules = properties['armAttribution.rules'];
  const ofEntries = Object.entries(rules.properties).map(([rule, entry]) => [rule, entry.default]);
  assert.deepEqual(Object.fromEntries(ofEntries), rules.default);
});

test('the setting that names an executable is out of a workspace’s reach', () => {
  assert.equal(properties['armAttribution.java.home'].scope, 'machine');
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['armAttribution.java.home']);
});

test('settings and commands have the extension’s prefix', () => {
  const names = [...Object.keys(properties), ...manifest.contributes.commands.map(({ command }) => command)];
  assert.deepEqual(
    names.filter((name) => !name.startsWith(`${SECTION}.`)),
    [],
  );
});
