import { comparePositions, type Position, type StoredEvent } from '@kk-lintas/event-store';
import type { Replacement } from '@kk-lintas/read-models';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventCodec } from '../history/event-codec';
import type { AnyProjection } from '../projection/projection';
import { DocumentFold } from './document-fold';

/** A log that is read from a position on, in order, some hundreds of events at a time. */
export interface LogToFold {
  batches(after?: Position): Iterable<readonly StoredEvent[]> | AsyncIterable<readonly StoredEvent[]>;
}

/** Folds a log into a replacement, from its beginning, stretch by stretch. */
export class LogFold {
  private readonly folds: readonly DocumentFold[];
  private position: Position | undefined;
  private count = 0;

  constructor(
    private readonly log: LogToFold,
    private readonly codec: Pick<EventCodec, 'decode'>,
    projections: readonly AnyProjection[],
    target: Pick<Replacement, 'getMany' | 'write'>,
  ) {
    this.folds = projections.map((projection) => new DocumentFold(projection, target));
  }

  /** Position of the last event folded. */
  get reached(): Position | undefined {
    return this.position;
  }

  get events(): number {
    return this.count;
  }

  /**
   * Folds up to a position (to the end of the log when absent) and writes every document.
   * @throws Error when the log ends before that position: a rebuild is never taken for complete when it is not
   */
  async upTo(end: Position | undefined, onProgress: (position: Position) => void = () => undefined): Promise<void> {
    for await (const batch of this.log.batches(this.position)) {
      const stored = end === undefined ? batch : batch.filter(({ position }) => comparePositions(position, end) <= 0);
      await this.add(stored);
      if (this.position !== undefined) onProgress(this.position);
      if (stored.length < batch.length || this.position === end) break;
      // Lets the writing thread be given its work.
      await nextTurn();
    }
    if (end !== undefined && this.position !== end) throw new Error(`the log ends at ${this.position ?? 'its beginning'}, before position ${end}`);
    for (const fold of this.folds) await fold.flush();
  }

  private async add(stored: readonly StoredEvent[]): Promise<void> {
    const events = stored.map((event) => this.codec.decode(event));
    for (const fold of this.folds) await fold.add(events);
    this.position = stored.at(-1)?.position ?? this.position;
    this.count += stored.length;
  }
}
