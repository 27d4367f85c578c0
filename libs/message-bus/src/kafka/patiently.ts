import { setTimeout } from 'node:timers/promises';
import { backOff } from '../delivery';

const TRIES = 8;
const FIRST_PAUSE_MS = 50;

/** A partition that is new or moves has no leader for a moment: kafkajs asks its admin's questions only once. */
export async function patiently<Answer>(question: () => Promise<Answer>, passes: (error: unknown) => boolean = isRetriable): Promise<Answer> {
  for (let failures = 0; ; failures++) {
    try {
      return await question();
    } catch (error) {
      if (!passes(error) || failures === TRIES) throw error;
      await setTimeout(backOff(failures, FIRST_PAUSE_MS));
    }
  }
}

export function isRetriable(error: unknown): boolean {
  return error instanceof Error && 'retriable' in error && error.retriable === true;
}
