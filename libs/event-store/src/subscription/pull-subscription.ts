import type { EventSubscription, Position, StoredEvent, SubscribeOptions } from '../event-store.port';
import type { Signal } from './signal';

/** Reads a batch, hands it over, waits for the handler, reads the next: never more than one batch in memory. */
export class PullSubscription implements EventSubscription {
  readonly finished: Promise<void>;
  private stopping = false;

  constructor(
    private readonly read: (after: Position | undefined, limit: number) => Promise<StoredEvent[]>,
    private readonly options: SubscribeOptions,
    private readonly signal: Signal,
    private readonly pollMs: number,
  ) {
    this.finished = this.run();
    // Whoever looks at `finished` sees the error; nobody has to.
    this.finished.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.signal.notify();
    await this.finished.catch(() => undefined);
  }

  private async run(): Promise<void> {
    let after = this.options.after;
    // The subscriber first gets its subscription, then events.
    await Promise.resolve();
    while (!this.stopping) {
      const seen = this.signal.seen();
      const events = await this.read(after, this.options.batchSize);
      const last = events.at(-1);
      if (last === undefined) {
        await this.signal.wait(seen, this.pollMs);
        continue;
      }
      await this.options.handle(events);
      after = last.position;
    }
  }
}
