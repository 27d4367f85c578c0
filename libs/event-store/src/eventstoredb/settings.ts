export interface EventStoreDbOptions {
  /**
   * Begins the name of every stream of this log; other streams of the server are none of it. Empty when absent: the log
   * is all of the server but its system streams.
   */
  readonly prefix?: string;
  /** How long an append is tried before its outcome counts as unknown, in milliseconds; 10 000 when absent. */
  readonly appendMs?: number;
  /** How long one attempt to append may stay unanswered, in milliseconds; 3 000 when absent. */
  readonly attemptMs?: number;
  /** How long a read may go without an event, in milliseconds; 5 000 when absent. */
  readonly readMs?: number;
  /** How long a subscription may be silent before the log is asked whether it missed something, in milliseconds; 10 000 when absent. */
  readonly quietMs?: number;
  /** Mean of the first pause before something is tried again, in milliseconds; 100 when absent. It doubles up to a hundredfold. */
  readonly pauseMs?: number;
  /** A number from 0 up to 1, so that many nodes do not come back at the same moment. */
  readonly random?: () => number;
}

export type Settings = Required<EventStoreDbOptions>;

export function settingsOf(options: EventStoreDbOptions): Settings {
  return { prefix: '', appendMs: 10_000, attemptMs: 3_000, readMs: 5_000, quietMs: 10_000, pauseMs: 100, random: Math.random, ...options };
}

/** Pause before attempt `n` (from 0) is repeated, in milliseconds. */
export function pauseAfter(attempt: number, { pauseMs, random }: Settings): number {
  return pauseMs * Math.min(2 ** attempt, 100) * (0.5 + random());
}
