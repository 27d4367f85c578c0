/** How often whoever waits presses again, in milliseconds at the least: npm passes a terminal's signal on a second time at once. */
const AGAIN_AFTER_MS = 1_000;

/**
 * Closes the program at SIGINT, SIGTERM or SIGHUP, and exits with 0 when it closed. The same wish in another signal, or at once
 * again, changes nothing; a second one later ends the program as it stands. To be called before the program says that it is ready: until then
 * a signal ends it as it stands.
 * @param failed told why it did not close; the exit code is 1 unless it ends the process otherwise
 */
export function closeOnSignals(close: () => Promise<void>, failed: (error: unknown) => void): void {
  let since: number | undefined;
  const stop = () => {
    if (since !== undefined) {
      if (performance.now() - since > AGAIN_AFTER_MS) process.exit(1);
      return;
    }
    since = performance.now();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        failed(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
