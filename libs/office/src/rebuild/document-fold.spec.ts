import { InMemoryReadModels } from '@kk-lintas/read-models';
import type { RecordedEvent } from '../history/recorded-event';
import type { Projection } from '../projection/projection';
import { DocumentFold } from './document-fold';

interface Trail {
  readonly revisions: readonly number[];
}

/** Notes the revisions of a stream, or of each of those that one event names; the revision 9 removes its document. */
const TRAIL: Projection<Trail> = {
  collection: 'jejak',
  version: 1,
  fields: [],
  key: ({ stream }) => (stream === 'lain' ? undefined : stream.split('+')),
  evolve: (doc, { revision }) => (revision === 9 ? undefined : { revisions: [...(doc?.revisions ?? []), revision] }),
};

// Only what the projection reads.
const event = (stream: string, revision: number) => ({ stream, revision }) as RecordedEvent;

async function folded(batches: RecordedEvent[][], largest: number) {
  const target = await new InMemoryReadModels().replacement([{ name: 'jejak', fields: [] }]);
  const written: string[][] = [];
  const counted = {
    getMany: target.getMany.bind(target),
    write: (writes: Parameters<typeof target.write>[0]) => {
      written.push(writes.map(({ id }) => id));
      return target.write(writes);
    },
  };
  const fold = new DocumentFold(TRAIL, counted as typeof target, largest);
  for (const batch of batches) await fold.add(batch);
  await fold.flush();
  const docs = await target.page('jejak', undefined, 100);
  return { docs: Object.fromEntries(docs.map(({ id, doc }) => [id, (doc as Trail).revisions])), written };
}

const HISTORY = [
  [event('a', 0), event('b', 0), event('lain', 0)],
  [event('c', 0), event('d', 0), event('a', 1)],
  [event('b', 1), event('c', 9), event('d', 1)],
  [event('a', 2), event('c', 0)],
];

describe('a fold of documents in memory', () => {
  it('writes each document once when all have room', async () => {
    const { docs, written } = await folded(HISTORY, 100);
    expect(docs).toEqual({ a: [0, 1, 2], b: [0, 1], c: [0], d: [0, 1] });
    expect(written.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([1, 2, 3])('comes to the same documents when it has room for %d, reading back what it wrote', async (largest) => {
    const { docs, written } = await folded(HISTORY, largest);
    expect(docs).toEqual({ a: [0, 1, 2], b: [0, 1], c: [0], d: [0, 1] });
    expect(written.flat().length).toBeGreaterThan(4);
  });

  it('changes every document that one event names, each with its own id', async () => {
    const { docs } = await folded([[event('a', 0)], [event('a+b', 1), event('b', 2)]], 1);
    expect(docs).toEqual({ a: [0, 1], b: [1, 2] });
  });

  it('writes first what was touched longest ago', async () => {
    const { written } = await folded([[event('a', 0), event('b', 0), event('a', 1), event('c', 0)]], 2);
    expect(written).toEqual([['b'], ['a', 'c']]);
  });

  it('fails when a write failed, at the latest at its end', async () => {
    const fold = new DocumentFold(TRAIL, { getMany: async () => [], write: () => Promise.reject(new Error('disk full')) }, 1);
    const all = async () => {
      await fold.add([event('a', 0), event('b', 0)]);
      await fold.flush();
    };
    await expect(all()).rejects.toThrow('disk full');
  });
});
