import type { EventStore, EventSubscription, Position, StoredEvent } from '@kk-lintas/event-store';
import type { ReadModels } from '@kk-lintas/read-models';
import type { EventCodec } from '../history/event-codec';
import type { RecordedEvent } from '../history/recorded-event';
import { storedPosition } from '../node/stored-position';
import { Supervised } from '../node/supervised';
import { foldBatch } from './fold-batch';
import { declarationsOf, PROYEKSI } from './projections-of';
import type { AnyProjection } from './projection';

/** Large enough that a long history is written in few batches; a live batch holds what came in meanwhile. */
const BATCH = 2_000;

/** How fresh the read models are. */
export interface Freshness {
  /** Position of the last event that the read models contain. */
  readonly sampaiPosisi: string | undefined;
  /** When that event happened, ISO 8601 UTC; `undefined` while they contain none. */
  readonly sampaiWaktu: string | undefined;
}

/** Keeps all read models of an office up to date: one subscription, one checkpoint, written with the documents. */
export class Projector {
  private readonly loop: Supervised;
  private position: Position | undefined;
  private time: string | undefined;
  private waiting: { readonly until: bigint; readonly resolve: () => void }[] = [];

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly models: ReadModels,
    private readonly projections: readonly AnyProjection[],
    onFailure: (error: unknown) => void,
  ) {
    this.loop = new Supervised('proyektor', () => this.subscribe(), onFailure);
  }

  async start(): Promise<void> {
    await this.models.declare(declarationsOf(this.projections));
    await this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  trouble(): string | undefined {
    return this.loop.trouble();
  }

  freshness(): Freshness {
    return { sampaiPosisi: this.position, sampaiWaktu: this.time };
  }

  /** Settles when the read models contain the log as it is now. */
  async caughtUp(): Promise<void> {
    const head = await this.store.head();
    if (head === undefined) return;
    const until = BigInt(head);
    if (this.position !== undefined && BigInt(this.position) >= until) return;
    await new Promise<void>((resolve) => this.waiting.push({ until, resolve }));
  }

  private async subscribe(): Promise<EventSubscription> {
    const after = await storedPosition(this.models, this.store, PROYEKSI);
    this.reached(after, await this.timeAt(after));
    let from: string | undefined = after;
    return this.store.subscribe({
      after,
      batchSize: BATCH,
      handle: (stored) =>
        this.loop.batch(async () => {
          from = await this.apply(stored, from);
        }),
    });
  }

  private async apply(stored: readonly StoredEvent[], from: string | undefined): Promise<string> {
    const events = stored.map((event) => this.codec.decode(event));
    const last = events.at(-1) as RecordedEvent; // a batch is never empty
    const writes = await foldBatch(this.projections, events, this.models);
    await this.models.apply({ projection: PROYEKSI, from, to: last.position, writes });
    this.reached(last.position, last.time);
    return last.position;
  }

  /** When the event happened at which the read models stand after a start. */
  private async timeAt(position: Position | undefined): Promise<string | undefined> {
    const stored = position === undefined ? undefined : await this.store.readAt(position);
    return stored === undefined ? undefined : this.codec.decode(stored).time;
  }

  private reached(position: Position | undefined, time: string | undefined): void {
    this.position = position;
    this.time = time ?? this.time;
    if (position === undefined || this.waiting.length === 0) return;
    const at = BigInt(position);
    const served = this.waiting.filter(({ until }) => until <= at);
    this.waiting = this.waiting.filter(({ until }) => until > at);
    served.forEach(({ resolve }) => resolve());
  }
}
