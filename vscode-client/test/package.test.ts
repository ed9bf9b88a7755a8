import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import manifest from '../package.json';
import nls from '../package.nls.json';
import { rulesIn } from '../src/rulePages';
import { SECTION } from '../src/settings';

const settings = manifest.contributes.configuration.flatMap((group) =>
  Object.entries<{ scope: string }>(group.properties),
);

test('each rule’s default is shown, and is the one of its own entry', () => {
  const rules = rulesIn(manifest);
  const ofEntries = Object.entries(rules.properties).map(([rule, entry]) => [rule, entry.default]);
  assert.deepEqual(Object.fromEntries(ofEntries), rules.default);
});

test('the setting that names an executable is out of a workspace’s reach', () => {
  assert.equal(Object.fromEntries(settings)['armAttribution.java.home']?.scope, 'machine');
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['armAttribution.java.home']);
});

test('settings and commands have the extension’s prefix', () => {
  const names = [...settings.map(([name]) => name), ...manifest.contributes.commands.map(({ command }) => command)];
  assert.deepEqual(
    names.filter((name) => !name.startsWith(`${SECTION}.`)),
    [],
  );
});

test('each text of the manifest is there, says something, and is in use', () => {
  const asked = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
  assert.deepEqual([...new Set(asked)].sort(), Object.keys(nls).sort());
  assert.deepEqual(
    Object.values(nls).filter((text) => text === '' || /^%.*%$/.test(text)),
    [],
  );
});

const source = readdirSync('src')
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');
const commands = manifest.contributes.commands.map(({ command }) => command);

test('what activates the extension is what makes it start the server', () => {
  const [event] = manifest.activationEvents.filter((name) => name.startsWith('workspaceContains:'));
  assert.ok(source.includes(`'${event?.replace('workspaceContains:', '')}'`), event);
});

test('the commands of the manifest are those that the extension registers', () => {
  const registered = [...source.matchAll(/registerCommand\('([^']+)'/g)].map(([, command]) => command);
  assert.deepEqual(registered.sort(), [...commands].sort());
});

test('the walkthrough shows what is there, and runs what there is', () => {
  for (const step of manifest.contributes.walkthroughs.flatMap(({ steps }) => steps)) {
    assert.ok(existsSync(step.media.markdown), step.media.markdown);
    assert.ok(step.completionEvents.length > 0, step.id);
  }
  const texts = JSON.stringify(nls);
  for (const [, command] of texts.matchAll(/\(command:(armAttribution\.\w+)/g)) {
    assert.ok(commands.includes(command ?? ''), command);
  }
});

test('each context that the manifest asks for is set', () => {
  const asked = [
    ...manifest.contributes.menus.commandPalette.map(({ when }) => when),
    ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents)),
  ].flatMap((text) => [...text.matchAll(/(?<!config\.|onCommand:)armAttribution\.(\w+)/g)].map(([, key]) => key));
  const set = [...source.matchAll(/(?:setContext|\.done)\('(\w+)'/g)].map(([, key]) => key);
  assert.deepEqual([...new Set(asked)].sort(), set.sort());
});
