import type { BlobStore } from '@kk-lintas/blob-store';
import { within } from '@kk-lintas/time-limit';
import { commandIdFor } from '@kk-lintas/trust';
import { streamOf, type AnyAggregate } from '../command/aggregate';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import { writeBlob } from '../documents/whole-blob';
import type { RecordedEvent } from '../history/recorded-event';
import type { PolicyCommand } from '../inbox/policy';
import type { Reaction } from './reaction';

/** What came of asking: recorded, nothing to record, or why the office does not take the answer. */
export type Answer = 'recorded' | 'nothing' | { readonly refused: string };

/** How long a reaction may take to answer, in milliseconds. Far above the deadline of anything that it asks. */
const PATIENCE_MS = 120_000;

/** Asks a reaction about one event, and records what it answers. */
export class Answerer {
  constructor(
    private readonly reaction: Reaction,
    private readonly parts: { readonly blobs: BlobStore; readonly gateway: CommandGateway; readonly journal: Journal },
  ) {}

  /**
   * An answer that never comes would hold up all that follow: it is asked for again. One that comes after that is not recorded: the event
   * may be parked by then, and a person may have given it up. What is being recorded is waited for, however long the stores take to say
   * what became of it: their deadlines end it.
   * @throws what the reaction or a store throws, and an Error when no answer comes in time
   */
  async answer(event: RecordedEvent): Promise<Answer> {
    const asked = await within(PATIENCE_MS, this.ask(event), () => new Error(`${this.reaction.name}: no answer to event ${event.id} in ${PATIENCE_MS} ms`));
    return asked === undefined ? 'nothing' : this.record(event, asked);
  }

  private ask(event: RecordedEvent): Promise<PolicyCommand | undefined> {
    const { journal, blobs } = this.parts;
    const stateAt = async <State>(aggregate: AnyAggregate) => (await journal.loadAt<State>(aggregate, event.stream, event.revision)).state;
    // The log may be ahead of what is remembered, by this very event too: what a reaction finds nothing to do for it is not asked again (ADR 0033).
    const load = async <State>(aggregate: AnyAggregate, id: string) => {
      const stream = streamOf(aggregate, id);
      return (await journal.refresh(aggregate, stream, await journal.load<State>(aggregate, stream))).state;
    };
    const keep = async (content: Uint8Array) => writeBlob(blobs, event.kid ?? (await journal.keyIdOf(event.stream)), content);
    return this.reaction.react(event, { stateAt, load, keep });
  }

  private async record(event: RecordedEvent, asked: PolicyCommand): Promise<Answer> {
    const { name } = this.reaction;
    const commandId = commandIdFor(event.id, name);
    if (await this.wentElsewhere(event, streamOf(asked.aggregate, asked.id), commandId)) return 'recorded';
    const result = await this.parts.gateway.execute({ ...asked, actor: { jenis: 'sistem', nama: name }, commandId, causationId: event.id });
    // Asked again after a crash, a reaction may find another stream to turn to by then: the event was answered before.
    if (result.kind === 'accepted' || result.kind === 'id-reused') return 'recorded';
    const why = result.kind === 'refused' ? `${result.rejection.code}: ${result.rejection.reason}` : result.kind;
    return { refused: `${event.type}: ${asked.command.type}: ${why}` };
  }

  private async wentElsewhere({ position }: RecordedEvent, stream: string, commandId: string): Promise<boolean> {
    const recorded = this.reaction.turns === true ? await this.parts.journal.recordedBy(commandId, position) : undefined;
    return recorded !== undefined && recorded !== stream;
  }
}
