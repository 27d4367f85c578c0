import { setMaxListeners } from 'node:events';
import { within } from '@kk-lintas/time-limit';
import type { EachBatchPayload, OffsetsByTopicPartition } from 'kafkajs';
import type { DeliveredMessage } from '../message-bus.port';
import { nameOf } from '../partition';
import { OffsetCommits } from './offset-commits';
import { PartitionFeed } from './partition-feed';
import { fromWire } from './wire-message';

export interface FeedParts {
  /** Waits for what is in hand, but not for a handler that hangs. */
  readonly finished: (work: Promise<unknown>) => Promise<void>;
  readonly deliver: (message: DeliveredMessage, stopping: AbortSignal) => Promise<boolean>;
  /** Of each partition, the feed that had it last: shared by all assignments of one member, past and present. */
  readonly inHand: Map<string, PartitionFeed>;
}

/** The partitions of one assignment. What they handle is committed in their name, never in that of a later assignment. */
export class AssignmentFeeds {
  private readonly feeds = new Map<string, PartitionFeed>();
  private readonly stopping = new AbortController();
  private readonly fenced = new AbortController();
  private readonly commits: OffsetCommits;
  private commit: (offsets: OffsetsByTopicPartition) => Promise<void> = async () => undefined;

  constructor(private readonly parts: FeedParts) {
    setMaxListeners(0, this.stopping.signal); // every partition listens
    this.commits = new OffsetCommits((offsets) => this.commit(offsets), this.fenced.signal);
  }

  /** Takes over a fetched batch. kafkajs goes on at once: no partition waits for another, and heartbeats never wait. */
  take({ batch, resolveOffset, pause, commitOffsetsIfNecessary }: EachBatchPayload): void {
    if (this.stopping.signal.aborted) return void pause();
    this.commit = commitOffsetsIfNecessary;
    this.feed(nameOf(batch)).push(
      batch.messages.map((message) => fromWire(batch, message)),
      pause,
    );
    resolveOffset(batch.lastOffset());
  }

  /**
   * Finishes what is in hand, commits it, and takes no more; gives up a handler that hangs.
   * @param commitWithinMs what cannot be committed by then is delivered again to the next member
   */
  async finish(commitWithinMs: number): Promise<void> {
    this.stopping.abort();
    await this.parts.finished(Promise.all([...this.feeds.values()].map((feed) => feed.ended)));
    await within(commitWithinMs, this.commits.settled()).catch(() => undefined);
    this.fenced.abort();
  }

  /** The partitions may belong to others now: what is in hand is finished, but not committed. */
  abandon(): void {
    this.stopping.abort();
    this.fenced.abort();
  }

  private feed(name: string): PartitionFeed {
    const known = this.feeds.get(name);
    if (known !== undefined) return known;
    const feed = new PartitionFeed(this.parts.inHand.get(name)?.ended ?? Promise.resolve(), {
      deliver: this.parts.deliver,
      stopping: this.stopping.signal,
      onHandled: (message) => {
        if (!this.fenced.signal.aborted) this.commits.handled(message);
      },
    });
    this.feeds.set(name, feed);
    this.parts.inHand.set(name, feed);
    return feed;
  }
}
