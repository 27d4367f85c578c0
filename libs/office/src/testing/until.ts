/** Rounds of the event loop before a condition is given up. */
const PATIENCE = 100_000;

/** Lets the event loop turn until a condition holds. @throws Error naming it when it never does */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < PATIENCE; round++) {
    if (await holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never happened: ${what}`);
}
