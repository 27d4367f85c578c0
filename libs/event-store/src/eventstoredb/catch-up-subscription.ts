import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { EventStoreUnavailable, type EventSubscription, type StoredEvent, type SubscribeOptions } from '../event-store.port';
import { FeedLost, type CatchUpFeed } from './catch-up-feed';
import type { LogReader } from './log-reader';
import { pauseAfter, type Settings } from './settings';

/**
 * A subscription that outlives its connections. The client resumes nothing, and a connection may die without a word: when
 * a feed is lost, or the log has gone on and the feed is silent, the next one begins after the last event handled.
 */
export class CatchUpSubscription implements EventSubscription {
  readonly finished: Promise<void>;
  private readonly stopping = new AbortController();
  private handled: bigint | undefined;

  constructor(
    private readonly open: (after: bigint | undefined, batchSize: number) => CatchUpFeed,
    private readonly reader: LogReader,
    private readonly options: SubscribeOptions,
    private readonly settings: Settings,
  ) {
    if (!Number.isSafeInteger(options.batchSize) || options.batchSize < 1) throw new TypeError('a batch holds at least one event');
    this.handled = options.after === undefined ? undefined : BigInt(options.after);
    this.finished = this.run();
    // Whoever looks at `finished` sees the error; nobody has to.
    this.finished.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.finished.catch(() => undefined);
  }

  private async run(): Promise<void> {
    for (let losses = 0; !this.stopped(); losses++) {
      const from = this.handled;
      await this.followOneFeed();
      if (this.handled !== from) losses = 0;
      await this.pause(pauseAfter(losses, this.settings));
    }
  }

  /** Returns when the feed is lost or the subscription is stopped. */
  private async followOneFeed(): Promise<void> {
    const feed = this.open(this.handled, this.options.batchSize);
    try {
      for (;;) {
        const events = await this.nextOf(feed);
        const last = events?.at(-1);
        if (events === undefined || last === undefined || this.stopped()) return;
        await this.options.handle(events);
        this.handled = BigInt(last.position);
        // Lets timers and sockets run between the batches of a long history.
        await setImmediate();
      }
    } finally {
      feed.close();
    }
  }

  /** @returns `undefined` when the feed is lost or the subscription is stopped */
  private async nextOf(feed: CatchUpFeed): Promise<StoredEvent[] | undefined> {
    try {
      for (;;) {
        const events = await feed.next(this.options.batchSize, this.settings.quietMs, this.stopping.signal);
        if (this.stopped()) return undefined;
        if (events.length > 0) return events;
        await this.assertMissedNothing(feed);
      }
    } catch (error) {
      if (!(error instanceof FeedLost)) throw error;
      if (error.refused) throw new EventStoreUnavailable(error.message);
      return undefined;
    }
  }

  /** @throws FeedLost when the log went on and the feed said nothing, or when nobody answers */
  private async assertMissedNothing(feed: CatchUpFeed): Promise<void> {
    const { heard, reached } = feed;
    const missed = await this.reader.after(reached, 1).catch((error: Error) => {
      throw new FeedLost(error.message);
    });
    if (feed.heard !== heard) return;
    if (missed.events.length > 0) throw new FeedLost('the subscription fell silent');
    feed.passOver(missed.reached);
  }

  private stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
