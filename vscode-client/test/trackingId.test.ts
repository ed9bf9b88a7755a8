import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseTrackingId } from '../src/trackingId';

const GUID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

suite('parseTrackingId accepts', () => {
  for (const [input, id] of [
    [GUID, `pid-${GUID}`],
    [`pid-${GUID}`, `pid-${GUID}`],
    [`  PID-${GUID}\n`, `pid-${GUID}`],
    [GUID.toUpperCase(), `pid-${GUID.toUpperCase()}`],
    [`{${GUID}}`, `pid-${GUID}`],
    [` "pid-${GUID}" `, `pid-${GUID}`],
    // Version 5 and no version at all are legal.
    ['2ed6ff46-5bd8-5a4a-8a1d-0e3f0c9fd2a1', 'pid-2ed6ff46-5bd8-5a4a-8a1d-0e3f0c9fd2a1'],
    [`pid-${GUID}-partnercenter`, `pid-${GUID}-partnercenter`],
    ['pid-contoso-myoffer-partnercenter', 'pid-contoso-myoffer-partnercenter'],
  ] as const) {
    test(JSON.stringify(input), () => {
      assert.deepEqual(parseTrackingId(input), { kind: 'valid', id });
    });
  }
});

suite('parseTrackingId refuses', () => {
  for (const [input, reason] of [
    ['', /Enter a GUID/],
    ['pid-', /five groups/],
    ['contoso', /five groups/],
    // The sample of Microsoft's documentation.
    ['pid-eb7927c8-dd66-43e1-b0cf-c346a422063', /group 5 has 11 digits instead of 12/],
    ['XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX', /"X" is not a hexadecimal digit/],
    ['00000000-0000-0000-0000-000000000000', /all zeros/],
    [`pid-${GUID}-abc`, /five groups/],
    ['pid--partnercenter', /The ID between .* is missing/],
    ['pid-a b-partnercenter', /can have only letters/],
    [`pid-${'a'.repeat(50)}-partnercenter`, /at most 64 characters; this one has 68/],
    ["pid-[concat('a')]", /five groups/],
  ] as const) {
    test(JSON.stringify(input), () => {
      const parsed = parseTrackingId(input);
      assert.match(parsed.kind === 'invalid' ? parsed.reason : 'valid', reason);
    });
  }
});
