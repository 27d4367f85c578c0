import type { EventSubscription } from '@kk-lintas/event-store';

/** How long what was done waits for its checkpoint, in milliseconds: what is done meanwhile shares the write. */
const PAUSE_MS = 500;

/**
 * A checkpoint behind work that may be done twice: it follows the work instead of holding it up. A crash repeats what was
 * done since the last write; an orderly end writes it first.
 */
export class TrailingCheckpoint {
  private wanted: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private broken = false;
  private fail: (error: unknown) => void = () => undefined;
  /** Rejects when the checkpoint could not be written; it is not written again then. */
  private readonly failed = new Promise<never>((_resolve, reject) => (this.fail = reject));

  /** @param at where it stands in the store, `undefined` for the beginning */
  constructor(
    private at: string | undefined,
    private readonly write: (from: string | undefined, to: string) => Promise<void>,
  ) {
    this.failed.catch(() => undefined); // told by the subscription
  }

  /** Everything up to here is done. */
  reached(position: string): void {
    this.wanted = position;
    this.timer ??= setTimeout(() => void this.writeNow(), PAUSE_MS);
  }

  /** The subscription whose work it follows: it ends with the checkpoint written, and as a failure when that is not possible. */
  behind(subscription: EventSubscription): EventSubscription {
    const finished = this.follow(subscription);
    finished.catch(() => undefined); // whoever looks at `finished` sees the error
    return {
      finished,
      stop: async () => {
        await subscription.stop();
        await finished.catch(() => undefined);
      },
    };
  }

  private async follow(subscription: EventSubscription): Promise<void> {
    try {
      await Promise.race([subscription.finished, this.failed]);
    } finally {
      await subscription.stop();
      await this.writeNow();
    }
  }

  private writeNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.writeNewest());
    return this.writing;
  }

  private async writeNewest(): Promise<void> {
    const to = this.wanted;
    if (this.broken || to === undefined || to === this.at) return;
    try {
      await this.write(this.at, to);
      this.at = to;
    } catch (error) {
      this.broken = true;
      this.fail(error);
    }
  }
}
