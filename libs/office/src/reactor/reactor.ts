import type { BlobAddress, BlobStore } from '@kk-lintas/blob-store';
import type { EventStore, EventSubscription, Position, StoredEvent } from '@kk-lintas/event-store';
import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import { streamOf, type AnyAggregate } from '../command/aggregate';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import { writeBlob } from '../documents/whole-blob';
import type { PolicyCommand } from '../inbox/policy';
import type { EventCodec } from '../history/event-codec';
import type { RecordedEvent } from '../history/recorded-event';
import { Supervised } from '../node/supervised';
import { withPatience } from '../node/with-patience';

/**
 * Answers the office's own events by asking the outside world (SIAK) and recording what came back as a command whose id
 * derives from the event: asked at least once, recorded exactly once.
 */
export interface Reaction {
  readonly name: string;
  readonly eventTypes: readonly string[];
  /** Never rejects for what the outside world does: a failure is an answer too. `undefined`: nothing to record. */
  readonly react: (event: RecordedEvent, context: ReactionContext) => Promise<PolicyCommand | undefined>;
}

export interface ReactionContext {
  /** The event's stream right after it. */
  readonly stateAt: <State>(aggregate: AnyAggregate) => Promise<State>;
  /** Another stream of this office as it is now. */
  readonly load: <State>(aggregate: AnyAggregate, id: string) => Promise<State>;
  /** Keeps a document of the case under its key, though the event itself may have no personal data: the command carries its address alone. */
  readonly keep: (content: Uint8Array) => Promise<BlobAddress>;
}

const BATCH = 64;
/** How long one answer may take, in milliseconds. Far above the deadline of anything that a reaction asks. */
const PATIENCE_MS = 120_000;
/** After so many milliseconds without an answer the office is in trouble, and says so. */
const LATE_MS = 30_000;

export class Reactor {
  private readonly loop: Supervised;
  private position: Position | undefined;
  /** When the batch in hand was begun, in milliseconds; `undefined` between batches. */
  private begun: number | undefined;
  /** Why the last batch failed, until one succeeds. */
  private failure: string | undefined;

  constructor(
    private readonly parts: { readonly store: EventStore; readonly blobs: BlobStore; readonly codec: EventCodec; readonly models: ReadModels; readonly gateway: CommandGateway; readonly journal: Journal; readonly reaction: Reaction },
    onFailure: (error: unknown) => void,
  ) {
    this.loop = new Supervised(parts.reaction.name, () => this.subscribe(), onFailure);
  }

  start(): Promise<void> {
    return this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Why it does not go on, `undefined` while it does. That it tries again is no end of the trouble. */
  trouble(): string | undefined {
    const late = this.begun !== undefined && performance.now() - this.begun > LATE_MS;
    return this.loop.trouble() ?? this.failure ?? (late ? `${this.parts.reaction.name}: no answer for ${LATE_MS / 1_000} s` : undefined);
  }

  /** Position of the last event that it has answered or passed over. */
  reached(): Position | undefined {
    return this.position;
  }

  private async subscribe(): Promise<EventSubscription> {
    const { models, store, reaction } = this.parts;
    const projection = `reaksi-${reaction.name}`;
    let from = await models.checkpoint(projection);
    this.position = from as Position | undefined;
    return store.subscribe({
      after: from as Position | undefined,
      batchSize: BATCH,
      handle: async (stored) => {
        const last = stored[stored.length - 1] as StoredEvent; // a batch is never empty
        const wanted = stored.filter(({ type }) => reaction.eventTypes.includes(type));
        await this.watched(async () => {
          await Promise.all(wanted.map((event) => this.answered(event)));
          await models.apply({ projection, from, to: last.position, writes: [] });
        });
        from = last.position;
        this.position = last.position;
      },
    });
  }

  private async watched(batch: () => Promise<void>): Promise<void> {
    this.begun = performance.now();
    try {
      await batch();
      this.failure = undefined;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.begun = undefined;
    }
  }

  /** An answer that never comes would hold up all that follow: it is asked for again, and recorded once whichever comes first. */
  private answered(event: StoredEvent): Promise<void> {
    const late = () => new Error(`${this.parts.reaction.name}: no answer to event ${event.id} in ${PATIENCE_MS} ms`);
    return withPatience(this.reactTo(this.parts.codec.decode(event)), PATIENCE_MS, late);
  }

  private async reactTo(event: RecordedEvent): Promise<void> {
    const { gateway, journal, blobs, reaction } = this.parts;
    const stateAt = async <State>(aggregate: AnyAggregate) => (await journal.loadAt<State>(aggregate, event.stream, event.revision)).state;
    const load = async <State>(aggregate: AnyAggregate, id: string) => (await journal.load<State>(aggregate, streamOf(aggregate, id))).state;
    const keep = async (content: Uint8Array) => writeBlob(blobs, event.kid ?? (await journal.keyIdOf(event.stream)), content);
    const asked = await reaction.react(event, { stateAt, load, keep });
    if (asked === undefined) return;
    const { kind } = await gateway.execute({ ...asked, actor: { jenis: 'sistem', nama: reaction.name }, commandId: commandIdFor(event.id, reaction.name), causationId: event.id });
    // Asked again after a crash, a reaction may find another stream to turn to by then: the event was answered before.
    if (kind === 'id-reused') return;
    // Nothing is skipped: what the office itself refuses to record stays in sight until it can be.
    if (kind !== 'accepted') throw new Error(`${reaction.name}: ${asked.command.type} after event ${event.id}: ${kind}`);
  }
}
