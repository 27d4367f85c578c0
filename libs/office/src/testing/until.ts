/** Milliseconds before a condition is given up. */
const PATIENCE_MS = 20_000;

/** The true clock and the true turn of the event loop, also where a test has put others in their place. */
const now = performance.now.bind(performance);
const turn = setImmediate;

/** Lets the event loop turn until a condition holds. @throws Error naming it when it does not within 20 seconds */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = now() + PATIENCE_MS; now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => turn(resolve));
  }
  throw new Error(`never happened: ${what}`);
}
