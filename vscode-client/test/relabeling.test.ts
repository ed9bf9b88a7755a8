import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withoutRelabeling } from '../src/relabeling';

suite('withoutRelabeling', () => {
  const A = { uri: 'file:///a.json' };
  const B = { uri: 'file:///b.json' };

  /** What the server gets to hear when VS Code says this at once. */
  async function heard(...said: ['open' | 'close', typeof A][]): Promise<string[]> {
    const sent: string[] = [];
    const { didOpen, didClose } = withoutRelabeling<typeof A>();
    const steps = { open: didOpen, close: didClose };
    await Promise.all(
      said.map(([step, document]) =>
        steps[step](document, ({ uri }) => {
          sent.push(`${step} ${uri}`);
          return Promise.resolve();
        }),
      ),
    );
    return sent;
  }

  test('closed and opened again under another language: nothing', async () => {
    assert.deepEqual(await heard(['close', A], ['open', A]), []);
  });

  test('closed: closed', async () => {
    assert.deepEqual(await heard(['close', A]), ['close file:///a.json']);
  });

  test('another document', async () => {
    assert.deepEqual(await heard(['close', A], ['open', B]), ['open file:///b.json', 'close file:///a.json']);
  });

  test('relabeled, and closed later', async () => {
    const { didOpen, didClose } = withoutRelabeling<typeof A>();
    const sent: string[] = [];
    const next = ({ uri }: typeof A): Promise<void> => Promise.resolve(void sent.push(uri));
    await Promise.all([didClose(A, next), didOpen(A, next)]);
    await didClose(A, next);
    assert.deepEqual(sent, ['file:///a.json']);
  });
});
