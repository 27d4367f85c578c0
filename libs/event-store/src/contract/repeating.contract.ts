import { EventIdTaken } from '../event-store.port';
import { aStream, anEvent, events } from '../testing/events';
import type { UnderTest } from './harness';

export function describeRepeating(on: UnderTest): void {
  describe('append, sent again', () => {
    it('answers the same and adds nothing when the same events come with the same expectation', async () => {
      const stream = aStream();
      const event = anEvent();
      const first = await on.store.append(stream, 'no-stream', [event]);
      expect(await on.store.append(stream, 'no-stream', [event])).toEqual(first);
      expect(await on.store.readStream(stream)).toHaveLength(1);
      expect(await on.store.head()).toBe(first.position);
    });

    it('answers the same for many events, also after the stream has grown', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', events(2));
      const many = events(3);
      const first = await on.store.append(stream, 1, many);
      const { position } = await on.store.append(stream, 4, events(2));
      expect(await on.store.append(stream, 1, many)).toEqual(first);
      expect(await on.store.head()).toBe(position);
    });

    it('knows the events by their ids, whatever their bodies say', async () => {
      const stream = aStream();
      const event = anEvent({ body: '{"jam":"08.00"}' });
      await on.store.append(stream, 'no-stream', [event]);
      await on.store.append(stream, 'no-stream', [anEvent({ id: event.id, body: '{"jam":"08.01"}' })]);
      expect(await on.store.readStream(stream)).toMatchObject([{ body: '{"jam":"08.00"}' }]);
    });

    it.each([
      ['when only some of its events are there', (had: string[]) => [...had, anEvent().id]],
      ['when its events are there in another order', (had: string[]) => [...had].reverse()],
      ['when another event is among them', (had: string[]) => [had[0] ?? '', anEvent().id]],
    ])('is a conflict %s', async (_when, repeat) => {
      const stream = aStream();
      const first = events(2);
      await on.store.append(stream, 'no-stream', first);
      const again = repeat(first.map(({ id }) => id)).map((id) => anEvent({ id }));
      await expect(on.store.append(stream, 'no-stream', again)).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 1 });
      expect(await on.store.readStream(stream)).toHaveLength(2);
    });

    it('takes effect once when two callers send it at the same time', async () => {
      const stream = aStream();
      const same = events(3);
      const [one, other] = await Promise.all([on.store.append(stream, 'no-stream', same), on.store.append(stream, 'no-stream', same)]);
      expect(one).toEqual(other);
      expect(await on.store.readStream(stream)).toHaveLength(3);
    });

    it('takes effect once when the first answer was never learnt', async () => {
      const stream = aStream();
      const same = events(3);
      const unheard = on.store.append(stream, 'no-stream', same).catch(() => undefined);
      await on.reopen();
      await unheard;
      expect(await on.store.append(stream, 'no-stream', same)).toMatchObject({ revision: 2 });
      expect((await on.store.readAll(on.start, 10)).map(({ id }) => id)).toEqual(same.map(({ id }) => id));
    });

    it('refuses an id that comes twice in the append', async () => {
      const stream = aStream();
      const twice = anEvent();
      await expect(on.store.append(stream, 'no-stream', [twice, twice])).rejects.toBeInstanceOf(EventIdTaken);
      expect(await on.store.append(stream, 'no-stream', [twice])).toMatchObject({ revision: 0 });
    });

    if (!on.capabilities.guardsIdsAcrossStreams) return;

    it('refuses ids that stand in another stream, all events of the append with them', async () => {
      const taken = anEvent();
      const { position } = await on.store.append(aStream(), 'no-stream', [taken]);
      const stream = aStream();
      await expect(on.store.append(stream, 'no-stream', [anEvent(), taken])).rejects.toBeInstanceOf(EventIdTaken);
      expect(await on.store.readStream(stream)).toBeUndefined();
      expect(await on.store.head()).toBe(position);
    });

    it('refuses an id that stands earlier in the same stream', async () => {
      const stream = aStream();
      const taken = anEvent();
      await on.store.append(stream, 'no-stream', [taken]);
      await expect(on.store.append(stream, 0, [taken])).rejects.toBeInstanceOf(EventIdTaken);
      expect(await on.store.append(stream, 0, [anEvent()])).toMatchObject({ revision: 1 });
    });
  });
}
