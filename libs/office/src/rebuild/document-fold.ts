import type { Replacement, Write } from '@kk-lintas/read-models';
import type { RecordedEvent } from '../history/recorded-event';
import { keysOf, type AnyProjection } from '../projection/projection';

/** Documents kept in memory, of one projection. A case's events lie close together: few documents are written twice. */
const LARGEST = 20_000;

/** Folds one projection's documents in memory and writes those not touched for longest when there are too many. */
export class DocumentFold {
  /** In the order of the last touch; each differs from what is written. */
  private readonly docs = new Map<string, object | undefined>();
  private written: Promise<void> = Promise.resolve();
  /** Ids that were written: all others are known to be new. About a hundred bytes for each document of the office. */
  private readonly ids = new Set<string>();

  constructor(
    private readonly projection: AnyProjection,
    private readonly target: Pick<Replacement, 'getMany' | 'write'>,
    private readonly largest = LARGEST,
  ) {}

  async add(events: readonly RecordedEvent[]): Promise<void> {
    const touched = events.map((event) => ({ event, keys: keysOf(this.projection, event) }));
    await this.fetch(touched.flatMap(({ keys }) => keys));
    for (const { event, keys } of touched) {
      for (const key of keys) {
        const doc = this.projection.evolve(this.docs.get(key), event, key) as object | undefined;
        this.docs.delete(key);
        this.docs.set(key, doc);
      }
    }
    if (this.docs.size > this.largest) await this.write(this.docs.size >> 1);
  }

  /** Writes all that is in memory. */
  async flush(): Promise<void> {
    await this.write(this.docs.size);
    await this.written;
  }

  private async fetch(keys: readonly string[]): Promise<void> {
    const missing = keys.filter((key) => this.ids.has(key) && !this.docs.has(key));
    if (missing.length === 0) return;
    await this.written;
    for (const { id, doc } of await this.target.getMany<object>(this.projection.collection, missing)) this.docs.set(id, doc);
  }

  /** Starts writing and folds on: only the write after this one waits for it. */
  private async write(count: number): Promise<void> {
    await this.written;
    if (count === 0) return;
    const { collection } = this.projection;
    const writes: Write[] = [];
    for (const [id, doc] of this.docs) {
      if (writes.length === count) break;
      writes.push(doc === undefined ? { kind: 'delete', collection, id } : { kind: 'put', collection, id, doc });
      this.docs.delete(id);
      this.ids.add(id);
    }
    this.written = this.target.write(writes);
    // Whoever waits for it next meets the error.
    this.written.catch(() => undefined);
  }
}
