import { EventStoreDbEventStore, type EventSubscription } from '@kk-lintas/event-store';
import { aStream, anEvent, events } from '../../libs/event-store/src/testing/events';
import { Gate } from '../../libs/event-store/src/testing/gate';
import { Recorder } from '../../libs/event-store/src/testing/recorder';
import { IMPATIENT, openDoubleHarness, type DoubleHarness } from './eventstoredb.harness';
import { until } from './until';

describe('subscriptions to EventStoreDB', () => {
  let on: DoubleHarness;
  let seen: Recorder;

  beforeEach(async () => {
    on = await openDoubleHarness(IMPATIENT);
    seen = new Recorder();
  });
  afterEach(() => on.dispose());

  const append = (count = 1) => on.store.append(aStream(), 'no-stream', events(count));
  const subscribe = (): EventSubscription => on.store.subscribe({ after: undefined, batchSize: 4, handle: seen.handle });

  async function expectAllSeenOnce(): Promise<void> {
    const all = await on.store.readAll(undefined, 10_000);
    await seen.hasSeen(all.length);
    expect(seen.events).toEqual(all);
  }

  it.each([
    ['the server is killed and started again', () => on.double.restart()],
    ['the connection is cut', async () => on.double.link.cut()],
  ])('have neither gap nor repeat across three times that %s', async (_what, disturb) => {
    const subscription = subscribe();
    for (let round = 1; round <= 3; round++) {
      await append(5);
      await seen.hasSeen(round * 10 - 9);
      await disturb();
      await append(5);
      await seen.hasSeen(round * 10 - 5);
    }
    await expectAllSeenOnce();
    expect(on.double.subscriptions).toBeGreaterThanOrEqual(4);
    await subscription.stop();
  });

  it.each([['unconfirmed'], ['confirmed']] as const)('are opened again when they stay silent, %s, while the log goes on', async (how) => {
    on.double.faults.silentSubscriptions = how;
    const subscription = subscribe();
    await append(3);
    await until(() => on.double.subscriptions >= 3);
    expect(seen.events).toEqual([]);
    on.double.faults.silentSubscriptions = 'no';
    await expectAllSeenOnce();
    await subscription.stop();
  });

  it('are opened again when the network was half open', async () => {
    const subscription = subscribe();
    await append(2);
    await seen.hasSeen(2);
    on.double.link.freeze();
    const opened = on.double.subscriptions;
    const appending = append(2);
    on.double.link.cut();
    on.double.link.thaw();
    await appending;
    await expectAllSeenOnce();
    expect(on.double.subscriptions).toBeGreaterThan(opened);
    await subscription.stop();
  });

  it('do not repeat the event they begin after, should a server send it again', async () => {
    on.double.faults.repeatsStart = true;
    const subscription = subscribe();
    await append(3);
    await seen.hasSeen(3);
    await on.double.restart();
    await append(1);
    await expectAllSeenOnce();
    await subscription.stop();
  });

  it('stay on their connection while there is nothing to miss, however long it is quiet', async () => {
    const subscription = subscribe();
    await append(2);
    await seen.hasSeen(2);
    const { reads, subscriptions } = on.double;
    await until(() => on.double.reads >= reads + 3);
    expect(on.double.subscriptions).toBe(subscriptions);
    await subscription.stop();
  });

  it('go on over what the server says about its progress, on the same connection', async () => {
    const subscription = subscribe();
    for (let round = 0; round < 6; round++) await append(100);
    await expectAllSeenOnce();
    expect(on.double.checkpointsSent).toBeGreaterThanOrEqual(2);
    expect(on.double.subscriptions).toBe(1);
    await subscription.stop();
  });

  it('begin where nobody listens yet, and can be stopped there', async () => {
    await on.double.stop();
    const stopped = subscribe();
    const subscription = subscribe();
    await stopped.stop();
    await expect(stopped.finished).resolves.toBeUndefined();
    await on.double.start();
    await append(3);
    await expectAllSeenOnce();
    await subscription.stop();
  });

  it('hold the server back while a handler is busy: of 6 000 events only some hundreds leave it', async () => {
    const patient = await EventStoreDbEventStore.open(on.double.connectionString);
    const large = () => Array.from({ length: 500 }, () => anEvent({ body: `"${'isi'.repeat(300)}"` }));
    for (let i = 0; i < 12; i++) await patient.append(aStream(), 'no-stream', large());
    await patient.close();
    const busy = new Gate();
    const subscription = on.store.subscribe({
      after: undefined,
      batchSize: 50,
      handle: async (batch) => {
        await busy.pass();
        await seen.handle(batch);
      },
    });
    await busy.reached;
    let sent = -1;
    while (sent !== on.double.eventsSent) {
      sent = on.double.eventsSent;
      await on.store.readAll(undefined, 500);
    }
    expect(sent).toBeLessThan(2_000);
    busy.unlock();
    await seen.hasSeen(6_000);
    expect(new Set(seen.ids).size).toBe(6_000);
    await subscription.stop();
  });

  it('stop at the event whose handler throws, and are not opened again', async () => {
    const failure = new Error('the handler cannot');
    let calls = 0;
    const subscription = on.store.subscribe({
      after: undefined,
      batchSize: 1,
      handle: () => {
        calls += 1;
        return Promise.reject(failure);
      },
    });
    await append(3);
    await expect(subscription.finished).rejects.toBe(failure);
    await on.double.restart();
    const healthy = subscribe();
    await expectAllSeenOnce();
    await healthy.stop();
    expect(calls).toBe(1);
  });
});
