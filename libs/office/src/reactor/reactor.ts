import type { BlobStore } from '@kk-lintas/blob-store';
import { comparePositions, type EventStore, type EventSubscription, type Position, type StoredEvent } from '@kk-lintas/event-store';
import type { ReadModels } from '@kk-lintas/read-models';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import type { EventCodec } from '../history/event-codec';
import { topikReaksi } from '../inbox/parkir.aggregate';
import { storedPosition } from '../node/stored-position';
import { Supervised } from '../node/supervised';
import { AnswersByKey } from './answers-by-key';
import type { Reaction } from './reaction';

const BATCH = 64;
/** Events taken together after a failure, so that those behind it are answered all the same and show whether the fault is its own. */
const BATCH_AFTER_FAILURE = 2_000;

/**
 * Takes the office's log to one reaction. An answer that the office refuses is parked with its key, and other keys go on; what
 * fails because something is away is tried again, and nothing is passed over meanwhile.
 */
export class Reactor {
  /** Name of its checkpoint, and of what it parks. */
  private readonly topik: string;
  private readonly loop: Supervised;
  private readonly answers: AnswersByKey;
  private position: Position | undefined;

  constructor(
    private readonly parts: { readonly store: EventStore; readonly blobs: BlobStore; readonly codec: EventCodec; readonly models: ReadModels; readonly gateway: CommandGateway; readonly journal: Journal; readonly reaction: Reaction },
    onFailure: (error: unknown) => void,
  ) {
    const { name } = parts.reaction;
    this.topik = topikReaksi(name);
    this.loop = new Supervised(name, () => this.subscribe(), onFailure);
    this.answers = new AnswersByKey(parts);
  }

  /** The read models must contain the whole log: they say which keys are parked. */
  async start(): Promise<void> {
    await this.answers.loadBlocked();
    await this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Why it does not go on, `undefined` while it does. A parked answer is no trouble: its key alone waits. */
  trouble(): string | undefined {
    return this.loop.trouble();
  }

  /** Position of the last event that it has answered, parked or passed over. */
  reached(): Position | undefined {
    return this.position;
  }

  parkedKeys(): number {
    return this.answers.parkedKeys();
  }

  /** Whether what is parked under this id is its own. */
  owns(id: string): boolean {
    return this.answers.owns(id);
  }

  /** Asks again about the first parked event of a key, and about those behind it as long as the office takes the answers. */
  retry(id: string, commandId: string): Promise<void> {
    return this.answers.retry(id, commandId);
  }

  /** Records that a person resolves a parked answer: when it was the last of its key, what comes next may be answered again. */
  resolve<Result>(id: string, record: () => Promise<Result>): Promise<Result> {
    return this.answers.resolve(id, record);
  }

  private async subscribe(): Promise<EventSubscription> {
    const { models, store } = this.parts;
    this.position = await storedPosition(models, store, this.topik);
    // The checkpoint may be behind what was taken: by a batch after a crash, by all of it when the read models were lost.
    const known = await store.head();
    if (this.loop.trouble() !== undefined) await this.takeMany(known);
    return store.subscribe({ after: this.position, batchSize: BATCH, handle: (stored) => this.take(stored, known) });
  }

  /** A subscription may hand over a single event at a time, however many wait: a read brings as many as are asked for. */
  private async takeMany(known: Position | undefined): Promise<void> {
    const stored = await this.parts.store.readAll(this.position, BATCH_AFTER_FAILURE);
    if (stored.length > 0) await this.take(stored, known);
  }

  private async take(stored: readonly StoredEvent[], known: Position | undefined): Promise<void> {
    const [first, last] = [stored[0], stored[stored.length - 1]] as [StoredEvent, StoredEvent]; // a batch is never empty
    const again = known !== undefined && comparePositions(first.position, known) <= 0;
    await this.loop.batch(async () => {
      await this.answers.take(stored, again);
      await this.parts.models.apply({ projection: this.topik, from: this.position, to: last.position, writes: [] });
    });
    this.position = last.position;
  }
}
