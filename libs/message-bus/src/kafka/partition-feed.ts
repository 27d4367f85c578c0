import { setImmediate } from 'node:timers/promises';
import type { DeliveredMessage } from '../message-bus.port';

/** Messages in memory at which a partition is fetched no more, and at which it is fetched again. */
const FULL = 500;
const SPACE = 100;

/** Delivers what was fetched of one partition, message by message, apart from all other partitions. */
export class PartitionFeed {
  private queue: DeliveredMessage[] = [];
  private running = false;
  private resume: (() => void) | undefined;
  private last: Promise<void>;

  /** @param before what is still in hand of this partition from an earlier assignment: nothing is delivered until it is finished */
  constructor(
    before: Promise<void>,
    private readonly parts: {
      readonly deliver: (message: DeliveredMessage, stopping: AbortSignal) => Promise<boolean>;
      readonly onHandled: (message: DeliveredMessage) => void;
      readonly stopping: AbortSignal;
    },
  ) {
    this.last = before;
    parts.stopping.addEventListener('abort', () => this.goOnFetching(0));
  }

  /** Settles when nothing of this partition is in hand any more. Never rejects. */
  get ended(): Promise<void> {
    return this.last;
  }

  /** @param pause stops fetching of the partition and returns what resumes it */
  push(messages: readonly DeliveredMessage[], pause: () => () => void): void {
    this.queue.push(...messages);
    if (this.queue.length >= FULL) this.resume ??= pause();
    if (!this.running) this.last = this.run(this.last);
  }

  private async run(before: Promise<void>): Promise<void> {
    this.running = true;
    await before;
    while (!this.parts.stopping.aborted) {
      const message = this.queue.shift();
      if (message === undefined || !(await this.parts.deliver(message, this.parts.stopping))) break;
      this.parts.onHandled(message);
      this.goOnFetching(this.queue.length);
      // Handlers that never wait would otherwise keep the event loop to themselves.
      await setImmediate();
    }
    this.running = false;
  }

  private goOnFetching(queued: number): void {
    if (queued > SPACE) return;
    this.resume?.();
    this.resume = undefined;
  }
}
