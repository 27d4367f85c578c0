import type { EventSubscription, Position, StoredEvent } from '../event-store.port';
import { aStream, anEvent, events } from '../testing/events';
import { Gate } from '../testing/gate';
import { Recorder } from '../testing/recorder';
import type { UnderTest } from './harness';

export function describeSubscribing(on: UnderTest): void {
  describe('subscribe', () => {
    const append = (count: number) => on.store.append(aStream(), 'no-stream', events(count));

    /** All of the log after the start has passed a subscription of its own: nothing else is still to come. */
    async function everythingIsDelivered(): Promise<void> {
      const total = (await on.store.readAll(on.start, 10_000)).length;
      const witness = new Recorder();
      const subscription = on.store.subscribe({ after: on.start, batchSize: 100, handle: witness.handle });
      await witness.hasSeen(total);
      await subscription.stop();
    }

    it('gives the history, then what is appended, in the order of the log', async () => {
      await append(5);
      const seen = new Recorder();
      const subscription = on.store.subscribe({ after: on.start, batchSize: 2, handle: seen.handle });
      await seen.hasSeen(5);
      await Promise.all(Array.from({ length: 20 }, () => append(2)));
      await seen.hasSeen(45);
      await subscription.stop();
      expect(seen.events).toEqual(await on.store.readAll(on.start, 100));
    });

    it('begins after the position given, not at it', async () => {
      const { position } = await append(3);
      const later = anEvent();
      const seen = new Recorder();
      const subscription = on.store.subscribe({ after: position, batchSize: 10, handle: seen.handle });
      await on.store.append(aStream(), 'no-stream', [later]);
      await seen.hasSeen(1);
      await subscription.stop();
      expect(seen.ids).toEqual([later.id]);
    });

    it('has neither gap nor repeat across three interruptions while events are appended', async () => {
      const seen = new Recorder();
      let appending = Promise.resolve();
      for (let round = 0; round < 4; round++) {
        const after: Position | undefined = seen.events.at(-1)?.position ?? on.start;
        const subscription = on.store.subscribe({ after, batchSize: 3, handle: seen.handle });
        appending = Promise.all(Array.from({ length: 10 }, () => append(1))).then(() => undefined);
        await seen.hasSeen(round * 10 + 5);
        await subscription.stop();
        await appending;
        if (round === 1) await on.reopen();
      }
      const last = on.store.subscribe({ after: seen.events.at(-1)?.position, batchSize: 3, handle: seen.handle });
      await seen.hasSeen(40);
      await last.stop();
      expect(seen.events).toEqual(await on.store.readAll(on.start, 100));
    });

    it('serves several subscribers, each from its own place', async () => {
      const { position } = await append(4);
      const all = new Recorder();
      const tail = new Recorder();
      const subscriptions = [
        on.store.subscribe({ after: on.start, batchSize: 3, handle: all.handle }),
        on.store.subscribe({ after: position, batchSize: 3, handle: tail.handle }),
      ];
      await append(4);
      await Promise.all([all.hasSeen(8), tail.hasSeen(4)]);
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      expect(all.ids.slice(4)).toEqual(tail.ids);
    });

    it('never hands over more than a batch, and nothing more while the handler is busy', async () => {
      await append(30);
      const busy = new Gate();
      const seen = new Recorder();
      const subscription = on.store.subscribe({
        after: on.start,
        batchSize: 10,
        handle: async (batch) => {
          await seen.handle(batch);
          await busy.pass();
        },
      });
      await busy.reached;
      await append(30);
      await everythingIsDelivered();
      expect(seen.batches).toHaveLength(1);
      busy.unlock();
      await seen.hasSeen(60);
      await subscription.stop();
      expect(Math.max(...seen.batches.map((batch) => batch.length))).toBeLessThanOrEqual(10);
    });

    it('stops at the batch whose handler throws, with its error, and goes on with that batch when begun again', async () => {
      await append(7);
      const seen = new Recorder();
      const failure = new Error('the handler cannot');
      const failing = on.store.subscribe({
        after: on.start,
        batchSize: 2,
        handle: async (batch) => {
          if (seen.batches.length === 2) throw failure;
          await seen.handle(batch);
        },
      });
      await expect(failing.finished).rejects.toBe(failure);
      await append(1);
      await everythingIsDelivered();
      expect(seen.batches).toHaveLength(2);

      const again = on.store.subscribe({ after: seen.events.at(-1)?.position, batchSize: 2, handle: seen.handle });
      await seen.hasSeen(8);
      await again.stop();
      expect(seen.events).toEqual(await on.store.readAll(on.start, 100));
    });

    it('leaves other subscriptions alone when one handler throws', async () => {
      const seen = new Recorder();
      const good = on.store.subscribe({ after: on.start, batchSize: 10, handle: seen.handle });
      const bad = on.store.subscribe({ after: on.start, batchSize: 10, handle: () => Promise.reject(new Error('no')) });
      await append(1);
      await expect(bad.finished).rejects.toThrow('no');
      await append(1);
      await seen.hasSeen(2);
      await good.stop();
    });

    it('waits at stop for the batch in hand, takes no more, and then has finished', async () => {
      await append(4);
      const { subscription, inHand, given, handled } = subscribeWithGate(2);
      await inHand.reached;
      const [batch] = given;
      let stopped = false;
      const stopping = subscription.stop().then(() => (stopped = true));
      await everythingIsDelivered();
      expect([stopped, handled.length]).toEqual([false, 0]);
      inHand.unlock();
      await stopping;
      await expect(subscription.finished).resolves.toBeUndefined();
      await append(1);
      await everythingIsDelivered();
      expect(given).toEqual([batch]);
      expect(handled).toEqual(batch);
    });

    it('stops at once when there is nothing to do, and twice as well as once', async () => {
      const subscription = on.store.subscribe({ after: on.start, batchSize: 10, handle: async () => undefined });
      await Promise.all([subscription.stop(), subscription.stop()]);
      await expect(subscription.finished).resolves.toBeUndefined();
    });

    it('lets a handler append to the same log', async () => {
      const seen = new Recorder();
      const subscription = on.store.subscribe({
        after: on.start,
        batchSize: 10,
        handle: async (batch) => {
          await seen.handle(batch);
          for (const { stream, revision } of batch) if (revision < 3) await on.store.append(stream, revision, [anEvent()]);
        },
      });
      await append(1);
      await seen.hasSeen(4);
      await subscription.stop();
      expect(seen.events.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    });

    function subscribeWithGate(batchSize: number): { subscription: EventSubscription; inHand: Gate; given: (readonly StoredEvent[])[]; handled: StoredEvent[] } {
      const inHand = new Gate();
      const given: (readonly StoredEvent[])[] = [];
      const handled: StoredEvent[] = [];
      const subscription = on.store.subscribe({
        after: on.start,
        batchSize,
        handle: async (batch) => {
          given.push(batch);
          await inHand.pass();
          handled.push(...batch);
        },
      });
      return { subscription, inHand, given, handled };
    }
  });
}
