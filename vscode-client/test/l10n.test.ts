import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, suite, test } from 'node:test';
import bundle from '../l10n/bundle.l10n.json';
import nls from '../package.nls.json';
import { parseTrackingId } from '../src/trackingId';
import { translate } from './vscode';

suite('texts', () => {
  test('the bundle holds what the source says; "npm run l10n" writes it', () => {
    const expected = execFileSync(process.execPath, ['scripts/l10n.mjs', '--print'], { encoding: 'utf8' });
    assert.deepEqual(bundle, JSON.parse(expected));
  });

  test('the manifest has a text for each of its keys, and no other', () => {
    const keys = [...readFileSync('package.json', 'utf8').matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(nls).sort());
  });

  test('no text is a key', () => {
    assert.deepEqual(
      Object.values(nls).filter((text) => /^%.*%$/.test(text)),
      [],
    );
  });

  test('the manifest has no text of its own', () => {
    const texts = /"(title|description|markdownDescription|displayName|altText)": "(?!%)[^"]*"/g;
    assert.deepEqual(readFileSync('package.json', 'utf8').match(texts), null);
  });
});

suite('in another language', () => {
  // As a translator may put it: other words, the holes in another order.
  const pseudo = Object.fromEntries(
    Object.entries(bundle).map(([text]) => [text, `⟦${[...text.matchAll(/\{\d\}/g)].reverse().join('·')}⟧`]),
  );
  afterEach(() => {
    translate({});
  });

  test('a text is the translation, with its values where the translation has them', () => {
    translate(pseudo);
    const parsed = parseTrackingId(`pid-${'a'.repeat(50)}-partnercenter`);
    assert.deepEqual(parsed, { kind: 'invalid', reason: '⟦68·64⟧' });
  });
});
