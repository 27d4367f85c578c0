import { randomUUID } from 'node:crypto';
import {
  ANY,
  BACKWARDS,
  EventStoreDBClient,
  excludeSystemEvents,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
  type AppendExpectedRevision,
} from '@eventstore/db-client';
import { EventStoreDbDouble } from './eventstoredb.double';

const CREDENTIALS = { username: 'siapa', password: 'saja' };

describe('EventStoreDbDouble answers the client as a server does', () => {
  let double: EventStoreDbDouble;
  let client: EventStoreDBClient;

  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
    client = EventStoreDBClient.connectionString(double.connectionString);
  });
  afterEach(async () => {
    await client.dispose();
    await double.stop();
  });

  const event = (id: string = randomUUID()) => jsonEvent({ id, type: 'Terjadi', data: { a: 1 } });

  describe.each([
    ['Append', CREDENTIALS],
    ['BatchAppend', undefined],
  ])('%s', (name, credentials) => {
    const append = (stream: string, expectedRevision: AppendExpectedRevision, ...sent: ReturnType<typeof event>[]) =>
      client.appendToStream(stream, sent, { expectedRevision, credentials });

    it('is the call that the client takes', async () => {
      await append('a-1', NO_STREAM, event());
      expect(double.batchCalls).toBe(name === 'BatchAppend' ? 1 : 0);
    });

    it('answers a repetition with the first answer, at a place and at any', async () => {
      const sent = [event(), event()];
      const first = await append('a-1', NO_STREAM, ...sent);
      await append('a-1', 1n, event());
      expect(await append('a-1', NO_STREAM, ...sent)).toEqual(first);
      expect(await append('a-1', ANY, ...sent)).toEqual(first);
      expect(double.log.stream('a-1')).toHaveLength(3);
    });

    it('is a conflict when only a part was there before, or another event is in the place', async () => {
      const known = event();
      await append('a-1', NO_STREAM, known);
      await expect(append('a-1', NO_STREAM, known, event())).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n });
      await expect(append('a-1', ANY, known, event())).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n });
      await expect(append('a-1', 4n, event())).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n });
      await expect(append('a-2', STREAM_EXISTS, event())).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' });
    });

    it('takes an id again that stands elsewhere', async () => {
      const twice = event();
      await append('a-1', NO_STREAM, twice);
      await append('a-2', NO_STREAM, twice);
      await append('a-1', 0n, twice);
      expect(double.log.stream('a-1')).toHaveLength(2);
    });
  });

  it('refuses an append above the size that it is set to', async () => {
    const large = jsonEvent({ type: 'Terjadi', data: 'x'.repeat(1024 * 1024) });
    await expect(client.appendToStream('a-1', large, { credentials: CREDENTIALS })).rejects.toMatchObject({ type: 'maximum-append-size-exceeded' });
  });

  it('reads a stream both ways, and says that there is none', async () => {
    await client.appendToStream('a-1', [event(), event(), event()], { credentials: CREDENTIALS });
    const revisions = async (reading: AsyncIterable<{ event?: { revision: bigint } }>) => {
      const read: (bigint | undefined)[] = [];
      for await (const { event } of reading) read.push(event?.revision);
      return read;
    };
    expect(await revisions(client.readStream('a-1', { fromRevision: 1n }))).toEqual([1n, 2n]);
    expect(await revisions(client.readStream('a-1', { direction: BACKWARDS, fromRevision: 1n }))).toEqual([1n, 0n]);
    expect(await revisions(client.readStream('a-1', { maxCount: 1 }))).toEqual([0n]);
    await expect(revisions(client.readStream('a-0'))).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('confirms a subscription, tells checkpoints and that it has caught up, and passes over what is filtered', async () => {
    for (let i = 0; i < 40; i++) double.log.addSystem('$stats', '$statsCollected');
    await client.appendToStream('a-1', event(), { credentials: CREDENTIALS });
    const told: string[] = [];
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents({ checkpointReached: () => void told.push('checkpoint') }) });
    subscription.on('confirmation', () => told.push('confirmation')).on('data', ({ event }) => told.push(event?.streamId ?? ''));
    await new Promise((resolve) => subscription.on('caughtUp', resolve));
    expect(told).toEqual(['confirmation', 'checkpoint', 'a-1']);
    await subscription.unsubscribe();
  });
});
