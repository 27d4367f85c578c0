import { setImmediate } from 'node:timers/promises';
import type { AllStreamSubscription } from '@eventstore/db-client';
import type { StoredEvent } from '../event-store.port';
import { errorType, messageOf, type Client, type ClientLibrary } from './client';
import { commitOf, type OwnEvents } from './own-events';

const MOST_BUFFERED = 512;

/** The connection of a subscription is no more, or cannot be trusted: open another one. */
export class FeedLost extends Error {
  constructor(
    reason: string,
    /** The server refuses: another connection would not help. */
    readonly refused = false,
  ) {
    super(reason);
    this.name = 'FeedLost';
  }
}

/**
 * One catch-up subscription on the server, taken from by hand: what is not taken stays in a buffer of a few hundred events,
 * and the server is held back by the connection.
 */
export class CatchUpFeed {
  private readonly subscription: AllStreamSubscription;
  private lost: FeedLost | undefined;
  private noises = 0;
  private wake: () => void = () => undefined;
  /** Everything up to here was given out, or is known to be none of this log. */
  private position: bigint | undefined;

  constructor(
    library: ClientLibrary,
    client: Client,
    private readonly own: OwnEvents,
    after: bigint | undefined,
    batchSize: number,
  ) {
    this.position = after;
    const noise = () => this.noise();
    this.subscription = client.subscribeToAll(
      {
        fromPosition: after === undefined ? 'start' : { commit: after, prepare: after },
        filter: own.filter(library, noise),
        requiresLeader: true,
      },
      { highWaterMark: Math.min(batchSize, MOST_BUFFERED) },
    );
    this.subscription.on('confirmation', noise).on('caughtUp', noise).on('readable', noise);
    this.subscription.on('error', (error) => this.lose(new FeedLost(messageOf(error), errorType(error) === 'access-denied')));
    this.subscription.on('end', () => this.lose(new FeedLost('the server ended the subscription')));
    this.subscription.on('close', () => this.lose(new FeedLost('the connection was closed')));
  }

  /** How often anything at all was heard. */
  get heard(): number {
    return this.noises;
  }

  get reached(): bigint | undefined {
    return this.position;
  }

  /** There is nothing of this log up to here: somebody looked. */
  passOver(position: bigint | undefined): void {
    this.position = position;
  }

  /**
   * At most `max` events, as soon as there are any; none when `stop` was given or nothing was heard for `quietMs`.
   * @throws FeedLost after the last event that came before the loss
   */
  async next(max: number, quietMs: number, stop: AbortSignal): Promise<StoredEvent[]> {
    for (;;) {
      if (stop.aborted) return [];
      const events = this.take(max);
      if (events.length > 0) return this.fill(events, max);
      if (this.lost !== undefined) throw this.lost;
      if (!(await this.somethingHappens(quietMs, stop))) return [];
    }
  }

  close(): void {
    // The call may never have begun; then there is nothing to cancel.
    this.subscription.unsubscribe().catch(() => undefined);
  }

  private take(max: number): StoredEvent[] {
    const events: StoredEvent[] = [];
    while (events.length < max) {
      const resolved = this.subscription.read() as { event?: Parameters<OwnEvents['includes']>[0] } | null;
      if (resolved === null) break;
      if (resolved.event === undefined || !this.isNew(commitOf(resolved.event))) continue;
      this.position = commitOf(resolved.event);
      if (this.own.includes(resolved.event)) events.push(this.own.fromServer(resolved.event));
    }
    return events;
  }

  /** The client hands over events one by one: what is on the way in this very turn still joins the batch. */
  private async fill(events: StoredEvent[], max: number): Promise<StoredEvent[]> {
    while (events.length < max) {
      await setImmediate();
      const more = this.take(max - events.length);
      if (more.length === 0) break;
      events.push(...more);
    }
    return events;
  }

  private isNew(position: bigint): boolean {
    return this.position === undefined || position > this.position;
  }

  /** @returns false when time ran out */
  private somethingHappens(ms: number, stop: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (happened: boolean) => {
        clearTimeout(timer);
        stop.removeEventListener('abort', wake);
        resolve(happened);
      };
      const wake = () => end(true);
      const timer = setTimeout(() => end(false), ms);
      this.wake = wake;
      stop.addEventListener('abort', wake);
    });
  }

  private noise(): void {
    this.noises += 1;
    this.wake();
  }

  private lose(lost: FeedLost): void {
    this.lost ??= lost;
    this.wake();
  }
}
