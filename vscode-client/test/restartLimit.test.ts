import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { afterCrash } from '../src/restartLimit';

const MINUTE = 60_000;

function decisions(...times: number[]): boolean[] {
  let recent: readonly number[] = [];
  return times.map((time) => {
    const decision = afterCrash(recent, time);
    recent = decision.recent;
    return decision.restart;
  });
}

suite('afterCrash', () => {
  test('the first two crashes are followed by a restart, the third is not', () => {
    assert.deepEqual(decisions(0, MINUTE, 2 * MINUTE), [true, true, false]);
  });

  test('crashes more than three minutes ago do not count', () => {
    assert.deepEqual(decisions(0, 2 * MINUTE, 4 * MINUTE, 6 * MINUTE), [true, true, true, true]);
  });

  test('a server that runs out of memory is started again once', () => {
    const first = afterCrash([], 0, true);
    assert.equal(first.restart, true);
    assert.equal(afterCrash(first.recent, MINUTE, true).restart, false);
    assert.equal(afterCrash(first.recent, 4 * MINUTE, true).restart, true);
  });

  test('after a rest it begins anew', () => {
    assert.deepEqual(decisions(0, 1, 2, 10 * MINUTE), [true, true, false, true]);
  });
});
