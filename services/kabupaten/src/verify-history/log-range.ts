import { openEventLogForReading, type Position, type StoredEvent } from '@kk-lintas/event-store';
import { SegmentVerifier, type Segment } from '@kk-lintas/trust';

/** A stretch of one log file: positions after the first number, up to and including the second. */
export interface LogRange {
  readonly file: string;
  readonly after: number;
  readonly upTo: number;
}

/** Below and above every position: the outer ranges are open, so that no event escapes whatever the counter says. */
const [LOWEST, HIGHEST] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

/** Events in a range: enough to be worth a message, few enough for a thread's memory. */
const [SHORTEST, LONGEST] = [20_000, 1_000_000];

/** The highest position that a log has ever given, 0 for one that was never written. @throws Error when it is no readable log */
export function readCounter(file: string): number {
  const log = openEventLogForReading(file);
  try {
    return Number(log.highestPositionEver() ?? 0);
  } finally {
    log.close();
  }
}

/**
 * Cuts a log into stretches for a number of threads: few, because joining costs as much as the streams that each has
 * touched; more than threads, so that none waits long for the last.
 */
export function rangesOf(file: string, counter: number, threads: number): LogRange[] {
  const length = Math.min(Math.max(Math.ceil(counter / (2 * threads)), SHORTEST), LONGEST);
  const count = Math.max(1, Math.ceil(counter / length));
  return Array.from({ length: count }, (_, index) => ({
    file,
    after: index === 0 ? LOWEST : index * length,
    upTo: index === count - 1 ? HIGHEST : (index + 1) * length,
  }));
}

/** @throws Error when a page of the range cannot be read */
export function verifyRange(range: LogRange): Segment {
  const segment = new SegmentVerifier();
  for (const event of eventsOf(range)) segment.check(event);
  return segment.finish();
}

function* eventsOf({ file, after, upTo }: LogRange): Generator<StoredEvent, void> {
  const log = openEventLogForReading(file);
  try {
    for (const batch of log.batches(String(after) as Position)) {
      for (const event of batch) {
        if (Number(event.position) > upTo) return;
        yield event;
      }
    }
  } finally {
    log.close();
  }
}
