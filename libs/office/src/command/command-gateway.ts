import type { BlobStore } from '@kk-lintas/blob-store';
import { isRejected, type DecisionContext, type DomainEvent, type Kebijakan, type Pelaku, type Rejected } from '@kk-lintas/domain';
import { EventIdTaken, WrongExpectedRevision } from '@kk-lintas/event-store';
import { canonicalJson, commandIdFor, hmacHex } from '@kk-lintas/trust';
import { pseudonymOf } from '../documents/pseudonym';
import { writeBlob } from '../documents/whole-blob';
import type { CommandMeta } from '../history/event-codec';
import { plainJson } from '../history/plain-json';
import type { RecordedEvent } from '../history/recorded-event';
import type { BukuRegister } from '../register/buku';
import { streamOf, type ClaimContext } from './aggregate';
import type { CommandRequest, CommandResult } from './command';
import { jabatanSistem } from './jabatan-terbaca';
import type { Journal } from './journal';
import { KeyedQueue } from './keyed-queue';
import type { LoadedStream } from './loaded-stream';

/** Tries of a command that names no expected revision, when another process appends in between. */
const TRIES = 3;

export interface GatewaySettings {
  /** Kode wilayah of the office, recorded as the actor's office for system acts. */
  readonly kantor: string;
  readonly now: () => Date;
  /** Key of the digests by which a reused command id with another content is noticed, where no message or event is the cause. */
  readonly secret: Buffer;
  readonly blobs: BlobStore;
  /** What decisions are given as `DecisionContext.kebijakan`. */
  readonly kebijakan?: readonly Kebijakan[];
}

/**
 * The one way to change an office: load, decide, one append with the expected revision.
 * A command id that was accepted before is answered from history and changes nothing.
 */
export class CommandGateway {
  private readonly queue = new KeyedQueue();

  constructor(
    private readonly journal: Journal,
    private readonly register: BukuRegister,
    private readonly settings: GatewaySettings,
  ) {}

  /** @throws EventStoreUnavailable when it is not known whether the command was recorded: send it again with the same id */
  execute(request: CommandRequest): Promise<CommandResult> {
    const stream = streamOf(request.aggregate, request.id);
    return this.queue.run(stream, () => this.tryExecute(request, stream, TRIES));
  }

  private async tryExecute(request: CommandRequest, stream: string, tries: number): Promise<CommandResult> {
    const digest = hmacHex(this.settings.secret, canonicalJson(plainJson(request.command))).slice(0, 32);
    const loaded = await this.journal.load(request.aggregate, stream);
    const result = await this.tryOn(loaded, request, stream, digest, tries);
    // Without an append nothing else compares what was loaded with the log.
    if (result.kind === 'accepted' && (result.events.length > 0 || result.replayed)) return result;
    const fresh = await this.journal.refresh(request.aggregate, stream, loaded);
    return fresh.revision === loaded.revision ? result : this.tryOn(fresh, request, stream, digest, tries);
  }

  private async tryOn(loaded: LoadedStream, request: CommandRequest, stream: string, digest: string, tries: number): Promise<CommandResult> {
    if (loaded.commands.has(request.commandId)) return this.answerAgain(request, stream, loaded, digest);
    if (request.expectedRevision !== undefined && request.expectedRevision !== loaded.revision) return conflict(loaded);
    try {
      return await this.decideAndAppend(request, stream, loaded, digest);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision) || tries <= 1) throw error;
      return this.tryExecute(request, stream, tries - 1);
    }
  }

  private async decideAndAppend(request: CommandRequest, stream: string, loaded: LoadedStream, digest: string): Promise<CommandResult> {
    const context = this.contextOf(request);
    const decision = request.aggregate.decider.decide(request.command, loaded.state, context) as readonly DomainEvent[] | Rejected;
    if (isRejected(decision)) return refused(decision, loaded);
    if (decision.length === 0) return { kind: 'accepted', id: request.id, revision: loaded.revision, events: [], replayed: false };
    const meta = this.metaOf(request, digest);
    let keyed = loaded;
    const keep = (content: Uint8Array) => {
      const { kid } = (keyed = this.journal.withKey(keyed));
      return writeBlob(this.settings.blobs, kid, content);
    };
    const events = await this.claim(request, decision, { ...this.claimContext(request, stream, context, meta), keep });
    if (isRejected(events)) return refused(events, loaded);
    try {
      const recorded = await this.journal.append(request.aggregate, stream, keyed, events, context.now, meta);
      return { kind: 'accepted', id: request.id, revision: loaded.revision + recorded.length, events: recorded, replayed: false };
    } catch (error) {
      // The stream itself does not know this command, so its id was used on another one.
      if (error instanceof EventIdTaken) return { kind: 'id-reused' };
      throw error;
    }
  }

  private async answerAgain(request: CommandRequest, stream: string, loaded: LoadedStream, digest: string): Promise<CommandResult> {
    const history = await this.journal.read(stream);
    const events = history.filter((event) => event.meta.commandId === request.commandId);
    // The id follows from the cause, and a newer program may make another command of the same message or event.
    const same = request.causationId === undefined ? loaded.commands.get(request.commandId) === digest : last(events).meta.causationId === request.causationId;
    if (!same) return { kind: 'id-reused' };
    return { kind: 'accepted', id: request.id, revision: last(events).revision, events, replayed: true };
  }

  private async claim(request: CommandRequest, decided: readonly DomainEvent[], context: ClaimContext): Promise<readonly DomainEvent[] | Rejected> {
    const claims = request.aggregate.claims as Record<string, (event: DomainEvent, context: ClaimContext) => Promise<DomainEvent | Rejected>> | undefined;
    if (claims === undefined) return decided;
    const completed: DomainEvent[] = [];
    for (const event of decided) {
      const claim = claims[event.type];
      const result = claim === undefined ? event : await claim(event, context);
      if ('rejected' in result) return result;
      completed.push(result);
    }
    return completed;
  }

  private claimContext(request: CommandRequest, stream: string, context: DecisionContext, meta: CommandMeta): Omit<ClaimContext, 'keep'> {
    return {
      ...context,
      stream,
      number: (register, purpose = '') =>
        this.register.claim(register, yearInWib(context.now), purpose === '' ? request.id : `${request.id}/${purpose}`, context.now, { ...meta, correlationId: request.id }),
      execute: ({ purpose, ...inner }) => this.execute({ ...inner, actor: request.actor, commandId: commandIdFor(`${stream}/${purpose}`, inner.aggregate.name) }),
    };
  }

  private contextOf({ actor, commandId }: CommandRequest): DecisionContext {
    const { now, secret, kebijakan } = this.settings;
    return { now: now().toISOString(), actor, commandId, random: hmacHex(secret, `random/${commandId}`), pseudonym: pseudonymOf(secret), ...(kebijakan !== undefined && { kebijakan }) };
  }

  private metaOf(request: CommandRequest, digest: string): CommandMeta {
    return {
      actor: actorOf(request.actor, this.settings.kantor),
      correlationId: request.id,
      commandId: request.commandId,
      commandDigest: digest,
      ...(request.causationId !== undefined && { causationId: request.causationId }),
      ...(request.traceparent !== undefined && { traceparent: request.traceparent }),
    };
  }
}

function actorOf(pelaku: Pelaku, kantor: string): CommandMeta['actor'] {
  switch (pelaku.jenis) {
    case 'petugas':
      return { nip: pelaku.nip, jabatan: pelaku.jabatan, kantor: pelaku.kantor };
    case 'pemohon':
      return { jabatan: 'Pemohon', kantor };
    case 'sistem':
      return { jabatan: jabatanSistem(pelaku.nama), kantor };
  }
}

function conflict(loaded: LoadedStream): CommandResult {
  return { kind: 'conflict', revision: loaded.revision, ...(loaded.last !== undefined && { last: loaded.last }) };
}

function refused(rejection: Rejected, loaded: LoadedStream): CommandResult {
  return { kind: 'refused', rejection, ...(loaded.last !== undefined && { last: loaded.last }) };
}

/** Registers are kept by the calendar year of western Indonesia (UTC+7). */
function yearInWib(instant: string): number {
  return new Date(Date.parse(instant) + 7 * 3_600_000).getUTCFullYear();
}

function last(events: readonly RecordedEvent[]): RecordedEvent {
  const event = events.at(-1);
  if (event === undefined) throw new Error('a command id without its events');
  return event;
}
