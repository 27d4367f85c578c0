import { setTimeout } from 'node:timers/promises';
import type { ConsumeOptions, DeliveredMessage } from './message-bus.port';
import { nameOf } from './partition';

const STALL_MS = 60_000;
const STOP_MS = 30_000;

/** What the handler and the parking lot of one member have in hand, and for how long. */
export class InHand {
  /** The member's options with every handling and parking watched. */
  readonly watched: ConsumeOptions;
  private readonly begun = new Set<{ readonly partition: string; readonly since: number }>();
  private readonly stallMs: number;
  private readonly stopMs: number;

  constructor(options: ConsumeOptions) {
    const { handle, parking, stallMs = STALL_MS, stopMs = STOP_MS } = options;
    [this.stallMs, this.stopMs] = [stallMs, stopMs];
    this.watched = {
      ...options,
      handle: (message) => this.during(message, () => handle(message)),
      parking: {
        isBlocked: (topic, key) => parking.isBlocked(topic, key),
        park: (message, reason, attempts) => this.during(message, () => parking.park(message, reason, attempts)),
      },
    };
  }

  /** Which partitions wait for a handler that does not settle; nothing of their messages. */
  trouble(): string | undefined {
    const stalled = [...this.begun].filter(({ since }) => performance.now() - since >= this.stallMs).map(({ partition }) => partition);
    return stalled.length === 0 ? undefined : `a message is in hand for more than ${this.stallMs} ms: ${[...new Set(stalled)].join(', ')}`;
  }

  /** Waits for what is in hand, but not for a handler that hangs: its message is not committed and comes again. */
  async finished(work: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    const late = setTimeout(this.stopMs, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([work, late]).finally(() => over.abort());
  }

  private async during(message: DeliveredMessage, work: () => Promise<void>): Promise<void> {
    const one = { partition: nameOf(message), since: performance.now() };
    this.begun.add(one);
    try {
      await work();
    } finally {
      this.begun.delete(one);
    }
  }
}
