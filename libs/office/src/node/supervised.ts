import type { EventSubscription } from '@kk-lintas/event-store';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** Keeps a subscription alive: when it ends by an error it is opened again from its stored checkpoint, after a growing pause. */
export class Supervised {
  private current: EventSubscription | undefined;
  private stopped = false;
  private pause = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;
  /** The opening again that is under way: who stops waits for it, so that nothing runs afterwards. */
  private opening: Promise<void> = Promise.resolve();
  private failure: string | undefined;

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

  /** Why it does not run at the moment, `undefined` while it does. */
  trouble(): string | undefined {
    return this.failure;
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
    this.failure = error instanceof Error ? error.message : String(error);
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
