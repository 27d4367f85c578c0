import { TooLate } from '@kk-lintas/time-limit';
import type { StreamingRead } from '@eventstore/db-client';

/**
 * Takes events off a read until `take` says that it has enough. The client gives reads no deadline of their own: one that
 * goes silent for `quietMs` milliseconds is cancelled.
 * @throws TooLate, or the error of the client
 */
export function collect<Event>(reading: StreamingRead<Event>, quietMs: number, take: (event: Event) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error) => {
      clearTimeout(timer);
      reading.off('data', receive);
      // A cancelled call may still report errors: its listeners stay.
      reading.cancel().catch(() => undefined);
      if (error === undefined) resolve();
      else reject(error);
    };
    const receive = (event: Event) => {
      timer.refresh();
      try {
        if (!take(event)) finish();
      } catch (error) {
        finish(error as Error);
      }
    };
    const timer = setTimeout(() => finish(new TooLate(quietMs)), quietMs);
    reading.on('error', finish);
    reading.on('end', () => finish());
    reading.on('data', receive);
  });
}
