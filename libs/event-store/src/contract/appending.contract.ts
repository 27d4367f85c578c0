import { comparePositions, WrongExpectedRevision, type StoredEvent } from '../event-store.port';
import { aStream, anEvent, events } from '../testing/events';
import type { UnderTest } from './harness';

export function describeAppending(on: UnderTest): void {
  describe('append', () => {
    it('begins a stream at revision 0 and answers with the position of the event', async () => {
      const stream = aStream();
      const { revision, position } = await on.store.append(stream, 'no-stream', [anEvent()]);
      const [stored] = await on.store.readAll(on.start, 10);
      expect(revision).toBe(0);
      expect(stored).toMatchObject({ stream, revision: 0, position });
    });

    it('goes on with a stream and answers with the revision of the last event', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', events(2));
      const { revision, position } = await on.store.append(stream, 1, events(3));
      expect(revision).toBe(4);
      expect(position).toBe(await on.store.head());
    });

    it('refuses no-stream where there is a stream, and says where it stands', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', events(6));
      const refused = on.store.append(stream, 'no-stream', [anEvent()]);
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(refused).rejects.toMatchObject({ stream, expected: 'no-stream', actual: 5 });
    });

    it('refuses a revision that the stream has left behind, and adds nothing', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', events(3));
      await expect(on.store.append(stream, 1, events(2))).rejects.toMatchObject({ name: 'WrongExpectedRevision', expected: 1, actual: 2 });
      expect(await on.store.readStream(stream)).toHaveLength(3);
    });

    it('refuses a revision that the stream has not reached', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', [anEvent()]);
      await expect(on.store.append(stream, 7, [anEvent()])).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 0 });
    });

    it('refuses a revision where there is no stream', async () => {
      await expect(on.store.append(aStream(), 0, [anEvent()])).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 'no-stream' });
    });

    it('lets exactly one of two concurrent appends with the same expectation win', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', [anEvent()]);
      const rivals = [anEvent(), anEvent()];
      const outcomes = await Promise.allSettled(rivals.map((rival) => on.store.append(stream, 0, [rival])));
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      const loser = outcomes[1 - winner];
      expect(loser).toMatchObject({ status: 'rejected', reason: { name: 'WrongExpectedRevision', actual: 1 } });
      expect((await on.store.readStream(stream, 1))?.map(({ id }) => id)).toEqual([rivals[winner]?.id]);
    });

    it('takes appends to one stream in the order they were asked, the next asked before the last is answered', async () => {
      const stream = aStream();
      const asked = events(20);
      await Promise.all(asked.map((event, i) => on.store.append(stream, i === 0 ? 'no-stream' : i - 1, [event])));
      expect((await on.store.readStream(stream))?.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    });

    it('keeps the events of one append next to each other while others append', async () => {
      const streams = Array.from({ length: 12 }, aStream);
      await Promise.all(streams.map((stream) => on.store.append(stream, 'no-stream', events(5))));
      const all = await on.store.readAll(on.start, 100);
      expect(all).toHaveLength(60);
      for (let i = 0; i < all.length; i += 5) {
        const together = all.slice(i, i + 5);
        expect(new Set(together.map(({ stream }) => stream)).size).toBe(1);
        expect(together.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
      }
    });

    it('gives each event a position above all before it', async () => {
      await Promise.all(Array.from({ length: 12 }, () => on.store.append(aStream(), 'no-stream', events(3))));
      const all = await on.store.readAll(on.start, 100);
      const pairs = all.slice(1).map((event, i): [StoredEvent | undefined, StoredEvent] => [all[i], event]);
      expect(pairs).toHaveLength(35);
      expect(pairs.every(([a, b]) => a !== undefined && comparePositions(a.position, b.position) < 0)).toBe(true);
    });

    it.each([
      ['that holds no event', aStream(), 'no-stream', []],
      ['to a stream without a name', '', 'no-stream', [anEvent()]],
      ['at a revision that cannot be', aStream(), -1, [anEvent()]],
      ['of an event whose id is no UUID', aStream(), 'no-stream', [anEvent({ id: 'satu' })]],
      ['of a body that UTF-8 cannot hold', aStream(), 'no-stream', [anEvent({ body: '"\ud800"' })]],
      ['of a body that is no text', aStream(), 'no-stream', [{ ...anEvent(), body: 1n as unknown as string }]],
    ] as const)('refuses an append %s, and adds nothing', async (_what, stream, expected, malformed) => {
      await expect(on.store.append(stream, expected, malformed)).rejects.toBeInstanceOf(TypeError);
      expect(await on.store.head()).toBe(on.start);
    });
  });
}
