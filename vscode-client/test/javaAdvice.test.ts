import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { JavaLookup } from '../src/java';
import { javaAdvice, searchReport } from '../src/javaAdvice';
import { java, look, type Machine } from './machine';

suite('javaAdvice', () => {
  const advice = async (machine: Machine): Promise<string> => {
    const lookup = await look(machine);
    assert.notEqual(lookup.kind, 'found');
    return javaAdvice(lookup as Exclude<JavaLookup, { kind: 'found' }>);
  };

  test('none', async () => {
    assert.equal(
      await advice({}),
      'Templates are not checked: Java 17 or newer is needed, but none was found. Install a JDK or JRE 17+, or set armAttribution.java.home.',
    );
  });

  test('too old', async () => {
    assert.match(
      await advice({ environment: { PATH: '/b' }, files: { '/b/java': java('11') } }),
      /only Java 11 was found \(\/b\/java\)\. Install/,
    );
  });

  test('a wrong setting', async () => {
    assert.match(
      await advice({ setting: '/gone' }),
      /armAttribution\.java\.home is wrong\. \/gone\/bin\/java does not exist\. Correct/,
    );
  });

  test('the report names every place', async () => {
    const lookup = await look({ environment: { JAVA_HOME: '/a', PATH: 'bin:/c' }, files: { '/c/java': java('17') } });
    assert.equal(
      searchReport(lookup),
      'Searched for Java:\n  JAVA_HOME: /a/bin/java: not there\n  PATH: bin/java: a relative path\n  PATH: /c/java: usable',
    );
  });
});
