import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameProblem } from '../src/variableName';

test('a variable has a name of its own that needs no quotes or escapes', () => {
  for (const good of ['trackingId', 'tracking_id.2']) {
    assert.equal(nameProblem(good, ['location']), undefined, good);
  }
  for (const bad of ['', "it's", 'a"b', 'a b', '[a']) {
    assert.equal(nameProblem(bad, []), 'Write letters, digits, _, - and . only.', bad);
  }
  assert.equal(nameProblem('Location', ['location']), 'Another variable is called Location.');
});
