import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { copies, inWords, type TrackingStatus } from '../src/tracking';

const A = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const B = '2ed6ff46-5bd8-5a4a-8a1d-0e3f0c9fd2a1';
const ABOUT = 'customer usage attribution';

function status(part: Partial<TrackingStatus>): TrackingStatus {
  return {
    state: 'tracked',
    trackingNames: [],
    guids: [],
    flawedNames: [],
    linkedFrom: [],
    mayBeMain: false,
    otherIds: [],
    ...part,
  };
}

suite('inWords', () => {
  for (const [name, given, text, detail] of [
    ['one', status({ trackingNames: [`pid-${A}`] }), `Tracked: pid-${A}`, ''],
    [
      'two',
      status({ trackingNames: [`pid-${A}`, `pid-${B}`] }),
      'Tracked by 2 IDs',
      'pid-1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbb…',
    ],
    [
      'a long name',
      status({ trackingNames: [`pid-${'contoso-'.repeat(5)}partnercenter`] }),
      'Tracked: pid-contoso-contoso-contoso-contoso-contoso…',
      '',
    ],
    ['by what only the deployment knows', status({}), 'Tracked', ''],
    ['not at all', status({ state: 'notTracked' }), 'Not tracked', ABOUT],
    [
      'by a placeholder',
      status({ state: 'notTracked', flawedNames: ['pid-XXXX'] }),
      'Not tracked',
      'not counted: pid-XXXX',
    ],
    ['what has another name', status({ state: 'notMain' }), 'Not a main template', 'tracking is not checked'],
    [
      'what a main template links to',
      status({ state: 'notMain', linkedFrom: ['mainTemplate.json'] }),
      'Not a main template',
      'part of mainTemplate.json',
    ],
  ] as const) {
    test(name, () => {
      assert.deepEqual(inWords(given), { text, detail });
    });
  }
});

suite('copies', () => {
  for (const [name, given, expected] of [
    ['a GUID without its prefix', status({ trackingNames: [`pid-${A}`], guids: [A] }), [A]],
    [
      'the GUID of a Partner Center ID, and the name of one that has none',
      status({ trackingNames: [`pid-${A}-partnercenter`, 'pid-contoso-partnercenter'], guids: [A] }),
      [A, 'pid-contoso-partnercenter'],
    ],
    ['each once', status({ trackingNames: [`pid-${A}`, `pid-${A}-x`], guids: [A, A] }), [A]],
    ['nothing', status({ state: 'notTracked', flawedNames: ['pid-XXXX'] }), []],
  ] as const) {
    test(name, () => {
      assert.deepEqual(copies(given), expected);
    });
  }
});
