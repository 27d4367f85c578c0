import { setImmediate } from 'node:timers/promises';
import type { EventStore, EventSubscription, Position, SubscribeOptions } from '../event-store.port';
import type { Signal } from './signal';

/**
 * A subscription that pulls: it holds one batch, and reads the next only when the handler has finished the last. When it
 * has read everything it waits for the signal.
 */
export class PullSubscription implements EventSubscription {
  readonly finished: Promise<void>;
  private stopped = false;

  constructor(
    private readonly log: Pick<EventStore, 'readAll'>,
    private readonly appended: Signal,
    private readonly options: SubscribeOptions,
  ) {
    if (!Number.isSafeInteger(options.batchSize) || options.batchSize < 1) throw new TypeError('a batch holds at least one event');
    this.finished = this.run();
    // Whoever looks at `finished` sees the error; nobody has to.
    this.finished.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.appended.notify();
    await this.finished.catch(() => undefined);
  }

  private async run(): Promise<void> {
    let position: Position | undefined = this.options.after;
    for (;;) {
      // Lets timers and sockets run between the batches of a long history.
      await setImmediate();
      if (this.stopped) return;
      const seen = this.appended.seen;
      const events = await this.log.readAll(position, this.options.batchSize);
      if (this.stopped) return;
      const last = events.at(-1);
      if (last === undefined) {
        await this.appended.after(seen);
        continue;
      }
      await this.options.handle(events);
      position = last.position;
    }
  }
}
