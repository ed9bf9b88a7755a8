import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { part, serverSettings, type WrittenValues } from '../src/settings';

const settings = (written: Record<string, WrittenValues>) => serverSettings((key) => written[key]);

suite('serverSettings', () => {
  test('nothing written: only this client’s own default is sent', () => {
    assert.deepEqual(settings({}), {
      rules: { 'syntax-error': 'off' },
      mainTemplates: [],
      trackingId: '',
      fixAll: {},
      trace: { server: 'off' },
      java: { home: '' },
    });
  });

  test('defaults of package.json are not sent: attribution.json would lose against them', () => {
    const inspected: WrittenValues & { defaultValue: unknown } = {
      defaultValue: { 'missing-pid': 'warning', 'syntax-error': 'off' },
    };
    assert.deepEqual(settings({ rules: inspected }).rules, { 'syntax-error': 'off' });
  });

  test('rules of user, workspace and folder are merged, the narrowest last', () => {
    const rules = {
      globalValue: { 'missing-pid': 'off', 'wrong-mode': 'hint' },
      workspaceValue: { 'missing-pid': 'error' },
      workspaceFolderValue: { 'prefix-case': 'information' },
    };
    assert.deepEqual(settings({ rules }).rules, {
      'syntax-error': 'off',
      'missing-pid': 'error',
      'wrong-mode': 'hint',
      'prefix-case': 'information',
    });
  });

  test('syntax-error is sent as the user wrote it', () => {
    assert.deepEqual(settings({ rules: { globalValue: { 'syntax-error': 'error' } } }).rules, {
      'syntax-error': 'error',
    });
  });

  test('what is no severity is left out', () => {
    const rules = { globalValue: { 'missing-pid': 'loud', 'wrong-mode': 1, 'prefix-case': 'off' } };
    assert.deepEqual(settings({ rules }).rules, { 'syntax-error': 'off', 'prefix-case': 'off' });
  });

  test('values of the wrong type count as not set', () => {
    const wrong = { globalValue: 7 };
    assert.deepEqual(
      settings({ rules: wrong, mainTemplates: wrong, trackingId: wrong, 'fixAll.newGuids': wrong, 'java.home': wrong }),
      settings({}),
    );
    assert.deepEqual(settings({ mainTemplates: { globalValue: ['a.json', 3] } }).mainTemplates, ['a.json']);
  });

  test('the narrowest list and ID are taken whole', () => {
    const result = settings({
      mainTemplates: { globalValue: ['a.json'], workspaceValue: ['b.json'] },
      trackingId: { globalValue: ' pid-a ', workspaceFolderValue: 'pid-b' },
    });
    assert.deepEqual([result.mainTemplates, result.trackingId], [['b.json'], 'pid-b']);
  });

  test('what repairs may do is sent as it was written, also if that is the default', () => {
    for (const newGuids of [true, false]) {
      assert.deepEqual(settings({ 'fixAll.newGuids': { workspaceValue: newGuids } }).fixAll, { newGuids });
    }
  });

  test('a workspace never chooses the Java that is started', () => {
    const home = { globalValue: '/mine', workspaceValue: '/theirs', workspaceFolderValue: '/theirs' };
    assert.equal(settings({ 'java.home': home }).java.home, '/mine');
    assert.equal(settings({ 'java.home': { workspaceValue: '/theirs' } }).java.home, '');
  });
});

suite('part', () => {
  const all = settings({ trackingId: { globalValue: 'pid-a' } });
  for (const [section, expected] of [
    ['armAttribution', all],
    ['armAttribution.rules', all.rules],
    ['armAttribution.trace.server', 'off'],
    ['armAttribution.trackingId', 'pid-a'],
    ['armAttribution.unknown', null],
    ['armAttribution.trackingId.length', null],
  ] as const) {
    test(section, () => {
      assert.deepEqual(part(all, section), expected);
    });
  }
});
