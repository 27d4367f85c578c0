import type { EventSubscription } from '@kk-lintas/event-store';
import { messageOf } from './message-of';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
/** After so many milliseconds on one batch the office is in trouble, and says so. */
const LATE_MS = 30_000;

/** Keeps a subscription alive: when it ends by an error it is opened again from its stored checkpoint, after a growing pause. */
export class Supervised {
  private current: EventSubscription | undefined;
  private stopped = false;
  private pause = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;
  /** The opening again that is under way: who stops waits for it, so that nothing runs afterwards. */
  private opening: Promise<void> = Promise.resolve();
  private failure: string | undefined;
  /** Why the last batch failed, until one succeeds. */
  private batchFailure: string | undefined;
  /** When the batch in hand was begun, in milliseconds; `undefined` between batches. */
  private begun: number | undefined;

  constructor(
    readonly name: string,
    private readonly open: () => Promise<EventSubscription>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    const opened = await this.open();
    if (this.stopped) return opened.stop();
    this.current = opened;
    this.watch(opened);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.opening;
    await this.current?.stop();
  }

  /** Works on one batch of the subscription. What fails is delivered again after the subscription was opened again. */
  async batch(work: () => Promise<void>): Promise<void> {
    this.begun = performance.now();
    try {
      await work();
      this.batchFailure = undefined;
    } catch (error) {
      this.batchFailure = messageOf(error);
      throw error;
    } finally {
      this.begun = undefined;
    }
  }

  /** Why it does not go on at the moment, `undefined` while it does. That it is opened again is no end of a trouble with a batch: one must succeed. */
  trouble(): string | undefined {
    const late = this.begun !== undefined && performance.now() - this.begun > LATE_MS;
    return this.failure ?? this.batchFailure ?? (late ? `${this.name}: no answer for ${LATE_MS / 1_000} s` : undefined);
  }

  private watch(subscription: EventSubscription): void {
    const since = Date.now();
    subscription.finished.then(
      () => undefined,
      (error: unknown) => {
        if (Date.now() - since > LONGEST_PAUSE_MS) this.pause = FIRST_PAUSE_MS;
        this.restart(error);
      },
    );
  }

  private restart(error: unknown): void {
    if (this.stopped) return;
    this.failure = messageOf(error);
    this.onFailure(error);
    this.timer = setTimeout(() => {
      this.opening = this.start().then(
        () => void (this.failure = undefined),
        (again: unknown) => this.restart(again),
      );
    }, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}
