import { isAway } from '../node/is-away';

/** So often an event must fail alone until the fault is taken for its own. */
const ATTEMPTS = 5;

/** What came of the events of one key in one round. */
export interface Outcome {
  readonly id: string;
  /** Whether an answer was recorded. */
  readonly recorded: boolean;
  readonly failed?: { readonly eventId: string; readonly error: unknown };
}

/**
 * Tells a failure that belongs to one case from one of the office's surroundings, which parks nothing however long it lasts:
 * only an event that fails again and again in rounds in which others were answered is at fault itself.
 */
export class Suspects {
  private readonly rounds = new Map<string, number>();

  /** Number of this try when it is the last, `undefined` while the event is to be tried again. */
  lastTry(eventId: string, error: unknown): number | undefined {
    const tries = (this.rounds.get(eventId) ?? 0) + 1;
    return isAway(error) || tries < ATTEMPTS ? undefined : tries;
  }

  /** Takes note of a round in which something failed. */
  note(outcomes: readonly Outcome[]): void {
    for (const { id, failed } of outcomes) {
      if (failed === undefined || isAway(failed.error)) continue;
      if (outcomes.some((other) => other.id !== id && other.recorded)) this.rounds.set(failed.eventId, (this.rounds.get(failed.eventId) ?? 0) + 1);
    }
  }

  clear(): void {
    this.rounds.clear();
  }
}
