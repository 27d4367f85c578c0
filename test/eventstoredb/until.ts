import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what a test cannot be told of; the time limit of the test is the only one. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(2);
}
