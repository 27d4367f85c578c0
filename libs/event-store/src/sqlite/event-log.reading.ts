import type { Position, StoredEvent } from '../event-store.port';
import { EventLogReader } from './event-log.reader';

const BATCH = 512;

/** An event log opened to be read from end to end, beside a living writer or without one. Nothing is ever written. */
export interface EventLogReading {
  /**
   * The highest position the log ever gave. Take it before iterating: when the last event then lies below it, the tail
   * was cut off.
   */
  highestPositionEver(): Position | undefined;

  /** Whether any event is in a stream. */
  has(stream: string): boolean;

  /** Every event after a position (from the beginning when absent) in log order, some hundreds at a time. */
  batches(after?: Position): Generator<readonly StoredEvent[], void>;

  close(): void;
}

/**
 * Opens a log for offline verification and copies. Each batch is a read of its own, so that a long iteration never keeps
 * the writer from tidying its file; events appended meanwhile are met at the end.
 * @throws when the file does not exist or holds no event log
 */
export function openEventLogForReading(file: string): EventLogReading {
  const reader = new EventLogReader(file);
  return {
    highestPositionEver: () => reader.highestEver(),
    has: (stream) => reader.has(stream),
    batches: (after) => batchesOf(reader, after),
    close: () => reader.close(),
  };
}

function* batchesOf(reader: EventLogReader, after: Position | undefined): Generator<readonly StoredEvent[], void> {
  for (let position = after; ; ) {
    const events = reader.all(position, BATCH);
    const last = events.at(-1);
    if (last === undefined) return;
    yield events;
    position = last.position;
  }
}
