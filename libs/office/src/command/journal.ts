import type { DomainEvent } from '@kk-lintas/domain';
import type { EventStore, Position } from '@kk-lintas/event-store';
import { eventId, type KeyStore } from '@kk-lintas/trust';
import type { CommandMeta, EventCodec } from '../history/event-codec';
import type { RecordedEvent } from '../history/recorded-event';
import type { AnyAggregate } from './aggregate';
import { advance, advanceDecided, emptyStream, type LoadedStream } from './loaded-stream';
import { StreamCache } from './stream-cache';

const CACHED_STREAMS = 5_000;
/** What is not there is remembered for the message that looks for its case twice; who asks for anything must not push out what is. */
const CACHED_ABSENT = 200;

const LOOKED_THROUGH_AT_ONCE = 500;

/** Stands for the position of an event that the store has not yet placed. */
const NOT_YET = '' as Position;

export interface PlannedAppend<State> {
  readonly planned: LoadedStream<State>;
  /** The events as recorded; each carries the position of the whole append. */
  readonly done: Promise<RecordedEvent[]>;
}

/** Loads streams of aggregates and appends to them: the one place that writes an office's truth. */
export class Journal {
  private readonly cache = new StreamCache(CACHED_STREAMS);
  private readonly absent = new StreamCache(CACHED_ABSENT);
  /** Grows whenever a stream is forgotten: what was read before that may be older than the log. */
  private forgotten = 0;

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly keys: KeyStore,
  ) {}

  async load<State>(aggregate: AnyAggregate, stream: string): Promise<LoadedStream<State>> {
    const cached = this.cache.get(stream) ?? this.absent.get(stream);
    if (cached !== undefined) return cached as LoadedStream<State>;
    const { forgotten } = this;
    const events = await this.read(stream);
    const loaded = advance(aggregate, emptyStream<State>(aggregate), events);
    if (forgotten === this.forgotten) this.remember(stream, loaded);
    return loaded;
  }

  /** What was loaded, brought to the end of the log: it may come from the cache, and somebody else may have appended. */
  async refresh<State>(aggregate: AnyAggregate, stream: string, loaded: LoadedStream<State>): Promise<LoadedStream<State>> {
    const events = await this.read(stream, loaded.revision + 1);
    const fresh = advance(aggregate, loaded, events);
    if (events.length > 0) this.remember(stream, fresh);
    return fresh;
  }

  /** The log has these events: a stream that is remembered as it was before one of them is forgotten. */
  noticed(events: readonly Pick<RecordedEvent, 'stream' | 'revision'>[]): void {
    for (const { stream, revision } of events) {
      this.cache.forgetBefore(stream, revision);
      this.absent.forget(stream);
    }
  }

  /** The stream as it stood right after one of its revisions. */
  async loadAt<State>(aggregate: AnyAggregate, stream: string, revision: number): Promise<LoadedStream<State>> {
    const cached = this.cache.get(stream);
    if (cached?.revision === revision) return cached as LoadedStream<State>;
    const events = await this.read(stream);
    return advance(aggregate, emptyStream<State>(aggregate), events.slice(0, revision + 1));
  }

  async read(stream: string, fromRevision = 0): Promise<RecordedEvent[]> {
    const stored = await this.store.readStream(stream, fromRevision);
    return (stored ?? []).map((event) => this.codec.decode(event));
  }

  /** The stream on which a command was recorded; looks through the whole log after a position. */
  async recordedBy(commandId: string, after: Position): Promise<string | undefined> {
    const first = eventId(commandId, 0);
    for (let from = after; ; ) {
      const stored = await this.store.readAll(from, LOOKED_THROUGH_AT_ONCE);
      const found = stored.find(({ id }) => id === first);
      const last = stored.at(-1);
      if (found !== undefined || last === undefined) return found?.stream;
      from = last.position;
    }
  }

  /** Identifier of the key under which a stream seals its personal data, whichever of its events has any; undefined while none has. */
  async keyIdOf(stream: string): Promise<string | undefined> {
    return (await this.read(stream)).find(({ kid }) => kid !== undefined)?.kid;
  }

  /**
   * One append to one stream at the revision it was loaded at.
   * @throws WrongExpectedRevision, EventStoreUnavailable; the cached stream is then forgotten
   */
  async append<State>(aggregate: AnyAggregate, stream: string, loaded: LoadedStream<State>, events: readonly DomainEvent[], time: string, meta: CommandMeta): Promise<RecordedEvent[]> {
    const { planned, done } = this.appendAhead(aggregate, stream, loaded, events, time, meta);
    try {
      const recorded = await done;
      this.remember(stream, planned);
      return recorded;
    } catch (error) {
      this.forget(stream);
      throw error;
    }
  }

  /** Starts an append and says at once what the stream will be when `done` settles: the next append may be built on it. */
  appendAhead<State>(aggregate: AnyAggregate, stream: string, loaded: LoadedStream<State>, events: readonly DomainEvent[], time: string, meta: CommandMeta): PlannedAppend<State> {
    const key = events.some((event) => event.pribadi !== undefined) ? this.keyOf(loaded) : undefined;
    const encoded = this.codec.encode(events, { stream, revision: loaded.revision, hash: loaded.hash }, time, meta, key);
    const recorded = encoded.map((event, index) => this.codec.decodeOwn({ ...event, stream, revision: loaded.revision + 1 + index, position: NOT_YET }));
    const appended = this.store.append(stream, loaded.revision < 0 ? 'no-stream' : loaded.revision, encoded);
    return {
      planned: advanceDecided(aggregate, loaded, recorded, events),
      done: appended.then(({ position }) => recorded.map((event) => ({ ...event, position }))),
    };
  }

  /** A key for a stream that has none yet: hand the stream on with it, so that its first append uses it. */
  withKey<State>(loaded: LoadedStream<State>): LoadedStream<State> & { readonly kid: string } {
    return { ...loaded, kid: loaded.kid ?? this.keys.assign().kid };
  }

  forget(stream: string): void {
    this.forgotten += 1;
    this.absent.forget(stream);
    this.cache.forget(stream);
  }

  private remember(stream: string, loaded: LoadedStream): void {
    if (loaded.revision >= 0) {
      this.absent.forget(stream);
      this.cache.set(stream, loaded);
    } else if (!this.cache.has(stream)) {
      this.absent.set(stream, loaded);
    }
  }

  private keyOf(loaded: LoadedStream) {
    if (loaded.kid === undefined) return this.keys.assign();
    const key = this.keys.open(loaded.kid);
    if (key === undefined) throw new Error('the key of this case was destroyed: no personal data can be added');
    return key;
  }
}
