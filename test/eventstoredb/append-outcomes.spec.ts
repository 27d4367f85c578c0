import { EventStoreDbEventStore, EventStoreUnavailable, WrongExpectedRevision, type EventToAppend } from '@kk-lintas/event-store';
import { aStream, anEvent, events } from '../../libs/event-store/src/testing/events';
import { IMPATIENT, openDoubleHarness, type DoubleHarness } from './eventstoredb.harness';
import { until } from './until';

describe('append to EventStoreDB over a network that fails', () => {
  let on: DoubleHarness;

  beforeEach(async () => {
    on = await openDoubleHarness(IMPATIENT);
  });
  afterEach(() => on.dispose());

  const stored = (stream: string) => on.double.log.stream(stream)?.map(({ id }) => id);

  it.each([['lose-answer'], ['lose-request'], ['fail-before'], ['fail-after']] as const)('takes effect once and succeeds after %s', async (fault) => {
    const stream = aStream();
    await on.store.append(stream, 'no-stream', [anEvent()]);
    const appended = events(3);
    on.double.faults.nextAppends(fault);
    const result = await on.store.append(stream, 0, appended);
    expect(result).toEqual({ revision: 3, position: String(on.double.log.stream(stream)?.at(-1)?.position) });
    expect(stored(stream)?.slice(1)).toEqual(appended.map(({ id }) => id));
  });

  it('succeeds when its answer was lost and others went on with the stream', async () => {
    const stream = aStream();
    const mine = anEvent();
    const others = await EventStoreDbEventStore.open(on.double.connectionString, IMPATIENT);
    on.double.faults.nextAppends('lose-answer');
    const appending = on.store.append(stream, 'no-stream', [mine]);
    await until(() => stored(stream) !== undefined);
    await others.append(stream, 0, [anEvent()]);
    await expect(appending).resolves.toMatchObject({ revision: 0 });
    await others.close();
  });

  it('is a conflict when its request was lost and another took the place', async () => {
    const stream = aStream();
    const other = await EventStoreDbEventStore.open(on.double.connectionString, IMPATIENT);
    on.double.faults.nextAppends('lose-request');
    const appending = on.store.append(stream, 'no-stream', events(2));
    const refused = expect(appending).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 0 });
    const taken = anEvent();
    await until(() => on.double.faults.pending === 0);
    await other.append(stream, 'no-stream', [taken]);
    await refused;
    expect(stored(stream)).toEqual([taken.id]);
    await other.close();
  });

  it('keeps the order of appends to one stream when the first has to be sent again', async () => {
    const stream = aStream();
    const [first, second] = [anEvent(), anEvent()];
    on.double.faults.nextAppends('lose-request');
    const both = Promise.all([on.store.append(stream, 'no-stream', [first]), on.store.append(stream, 0, [second])]);
    await expect(both).resolves.toMatchObject([{ revision: 0 }, { revision: 1 }]);
    expect(stored(stream)).toEqual([first.id, second.id]);
  });

  describe('of many that wait for one stream', () => {
    /** The first is held at the server, so that the others wait. */
    const held = (stream: string, appended: readonly (readonly EventToAppend[])[]) => {
      const open = on.double.faults.holdAppends();
      let next = -1;
      const results = appended.map((each) => {
        const expected = next < 0 ? 'no-stream' : next;
        next += each.length;
        return on.store.append(stream, expected, each);
      });
      return { open, results };
    };
    const some = () => [events(1), events(2), events(1), events(3)];
    const placeOf = (stream: string, revision: number) => ({ revision, position: String(on.double.log.stream(stream)?.[revision]?.position) });

    it('goes out with the others, and each learns its own place', async () => {
      const [stream, appended] = [aStream(), some()];
      const { open, results } = held(stream, appended);
      open();
      expect(await Promise.all(results)).toEqual([0, 2, 3, 6].map((revision) => placeOf(stream, revision)));
      expect(stored(stream)).toEqual(appended.flat().map(({ id }) => id));
      expect(on.double.appendCalls).toBe(2);
    });

    it.each([['lose-answer'], ['lose-request'], ['fail-before'], ['fail-after']] as const)('takes effect once and in order when their call meets %s', async (fault) => {
      const [stream, appended] = [aStream(), some()];
      const { open, results } = held(stream, appended);
      await until(() => on.double.appendCalls === 1);
      on.double.faults.nextAppends(fault);
      open();
      expect(await Promise.all(results)).toEqual([0, 2, 3, 6].map((revision) => placeOf(stream, revision)));
      expect(stored(stream)).toEqual(appended.flat().map(({ id }) => id));
    });

    it('is a conflict also where its revision would fit, when another took the place of what it was built on', async () => {
      const [stream, taken] = [aStream(), anEvent()];
      const other = await EventStoreDbEventStore.open(on.double.connectionString, IMPATIENT);
      await other.append(stream, 'no-stream', [taken]);
      const { open, results } = held(stream, [events(1), events(1), events(1)]);
      open();
      for (const result of await Promise.allSettled(results)) expect(result).toMatchObject({ status: 'rejected', reason: { name: 'WrongExpectedRevision', actual: 0 } });
      expect(stored(stream)).toEqual([taken.id]);
      await other.close();
    });

    it('is of unknown outcome with the one it was built on, without a wait of its own', async () => {
      const stream = aStream();
      const hasty = await EventStoreDbEventStore.open(on.double.connectionString, { ...IMPATIENT, appendMs: 300, readMs: 50 });
      on.double.faults.everyAppend = 'lose-request';
      const results = await Promise.allSettled([0, 1, 2].map((n) => hasty.append(stream, n === 0 ? 'no-stream' : n - 1, events(1))));
      for (const result of results) expect(result).toMatchObject({ status: 'rejected', reason: { name: 'EventStoreUnavailable' } });
      expect(on.double.appendCalls).toBeLessThan(4);
      await hasty.close();
    });
  });

  it('rejects within its deadline as unknown when nothing is ever answered, and sent again it has taken effect once', async () => {
    const stream = aStream();
    const same = events(2);
    const hasty = await EventStoreDbEventStore.open(on.double.connectionString, { ...IMPATIENT, appendMs: 500, readMs: 100 });
    on.double.faults.everyAppend = 'lose-answer';
    on.double.faults.silentReads = true;
    await expect(hasty.append(stream, 'no-stream', same)).rejects.toBeInstanceOf(EventStoreUnavailable);
    await hasty.close();
    on.double.faults.everyAppend = undefined;
    on.double.faults.silentReads = false;
    await expect(on.store.append(stream, 'no-stream', same)).resolves.toMatchObject({ revision: 1 });
    expect(stored(stream)).toEqual(same.map(({ id }) => id));
  });

  it('succeeds when the server is stopped under it and started again', async () => {
    const stream = aStream();
    const open = on.double.faults.holdAppends();
    const appending = on.store.append(stream, 'no-stream', events(2));
    await on.double.restart();
    open();
    await expect(appending).resolves.toMatchObject({ revision: 1 });
    expect(stored(stream)).toHaveLength(2);
  });

  it('is not touched when the server of another client in the process dies', async () => {
    const other = await openDoubleHarness(IMPATIENT);
    await other.store.append(aStream(), 'no-stream', [anEvent()]);
    const patient = await EventStoreDbEventStore.open(on.double.connectionString);
    const open = on.double.faults.holdAppends();
    const appending = patient.append(aStream(), 'no-stream', [anEvent()]);
    await other.double.stop();
    await expect(other.store.head()).rejects.toBeInstanceOf(EventStoreUnavailable);
    open();
    await expect(appending).resolves.toMatchObject({ revision: 0 });
    await Promise.all([patient.close(), other.dispose()]);
  });

  it('takes effect once for each of hundreds at once, also where they are the first on a connection', async () => {
    const streams = Array.from({ length: 300 }, aStream);
    const patient = await EventStoreDbEventStore.open(on.double.connectionString);
    const results = await Promise.all(streams.map((stream) => patient.append(stream, 'no-stream', [anEvent()])));
    await patient.close();
    expect(new Set(results.map(({ position }) => position)).size).toBe(300);
    expect(streams.map((stream) => stored(stream)?.length)).toEqual(streams.map(() => 1));
  });

  it('never takes the batch call of the client', async () => {
    await on.store.append(aStream(), 'no-stream', events(2));
    expect(on.double.batchCalls).toBe(0);
  });

  it('says where the stream truly stands in a conflict', async () => {
    const stream = aStream();
    await on.store.append(stream, 'no-stream', events(6));
    const conflict = on.store.append(stream, 2, [anEvent()]);
    await expect(conflict).rejects.toBeInstanceOf(WrongExpectedRevision);
    await expect(conflict).rejects.toMatchObject({ expected: 2, actual: 5 });
  });

  it('refuses a connection that would hide conflicts, or that has no credentials to give', async () => {
    await expect(EventStoreDbEventStore.open(`${on.double.connectionString}&throwOnAppendFailure=false`)).rejects.toThrow('throwOnAppendFailure');
    await expect(EventStoreDbEventStore.open('esdb://127.0.0.1:2113')).rejects.toThrow('user:password');
  });

  const circular: Record<string, unknown> = {};
  circular['self'] = circular;

  it.each([
    ['a BigInt', 1n],
    ['a circle', circular],
    ['nothing', undefined],
  ])('refuses a body that is %s before anything is sent', async (_what, body) => {
    const before = on.double.log.records.length;
    await expect(on.store.append(aStream(), 'no-stream', [{ ...anEvent(), body: body as unknown as string }])).rejects.toBeInstanceOf(TypeError);
    expect(on.double.log.records).toHaveLength(before);
  });

  it.each([
    ['a stream', '$ce-permohonan', anEvent()],
    ['a type', aStream(), anEvent({ type: '$>' })],
  ])('refuses the name of %s that belongs to the server', async (_what, stream, event) => {
    await expect(on.store.append(stream, 'no-stream', [event])).rejects.toBeInstanceOf(TypeError);
  });

  it('refuses at once what is larger than the server takes', async () => {
    const large = anEvent({ body: JSON.stringify('x'.repeat(3 * 1024 * 1024)) });
    await expect(on.store.append(aStream(), 'no-stream', [large])).rejects.toThrow(TypeError);
  });
});
