import { EventStoreUnavailable } from '../event-store.port';
import { aStream, anEvent, events } from '../testing/events';
import { Gate } from '../testing/gate';
import type { UnderTest } from './harness';

export function describeClosing(on: UnderTest): void {
  describe('close', () => {
    it('finishes the appends that were asked before it', async () => {
      const streams = Array.from({ length: 10 }, aStream);
      const appends = Promise.all(streams.map((stream) => on.store.append(stream, 'no-stream', events(2))));
      await on.reopen();
      await appends;
      expect(await on.store.readAll(on.start, 100)).toHaveLength(20);
    });

    it('ends subscriptions, each after its batch in hand, whose handler may still append', async () => {
      const inHand = new Gate();
      const stream = aStream();
      await on.store.append(stream, 'no-stream', [anEvent()]);
      const { store } = on;
      const subscription = store.subscribe({
        after: on.start,
        batchSize: 1,
        handle: async () => {
          await inHand.pass();
          await store.append(stream, 0, [anEvent()]);
        },
      });
      await inHand.reached;
      const reopened = on.reopen();
      inHand.unlock();
      await reopened;
      await expect(subscription.finished).resolves.toBeUndefined();
      expect(await on.store.readStream(stream)).toHaveLength(2);
    });

    it('refuses everything afterwards, and may be called again', async () => {
      const { store } = on;
      await on.reopen();
      await store.close();
      await expect(store.append(aStream(), 'no-stream', [anEvent()])).rejects.toBeInstanceOf(EventStoreUnavailable);
      await expect(store.readStream(aStream())).rejects.toBeInstanceOf(EventStoreUnavailable);
      await expect(store.readAll(undefined, 1)).rejects.toBeInstanceOf(EventStoreUnavailable);
      await expect(store.head()).rejects.toBeInstanceOf(EventStoreUnavailable);
      expect(() => store.subscribe({ after: undefined, batchSize: 1, handle: async () => undefined })).toThrow(EventStoreUnavailable);
    });
  });
}
