import {
  EventIdTaken,
  EventStoreUnavailable,
  WrongExpectedRevision,
  type AppendResult,
  type EventStore,
  type EventSubscription,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type StoredEvent,
  type SubscribeOptions,
} from '../event-store.port';
import { Subscriptions } from '../subscription/subscriptions';
import { assertWellFormedAppend } from '../well-formed-append';

/** The reference: the meaning of the port in its plainest form. For tests; nothing outlives the process. */
export class InMemoryEventStore implements EventStore {
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly ids = new Set<string>();
  private readonly subscriptions = new Subscriptions(this);
  private closed = false;

  /** @param log the events there already are, in order; the store appends to this very array */
  constructor(private readonly log: StoredEvent[] = []) {
    for (const event of log) this.index(event);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    this.assertOpen();
    assertWellFormedAppend(stream, expected, events);
    const known = this.streams.get(stream) ?? [];
    const first = expected === 'no-stream' ? 0 : expected + 1;
    if (known.length !== first) return this.again(stream, expected, known.slice(first, first + events.length), events);
    this.assertNewIds(stream, events);
    const stored = events.map(({ id, type, body, hash }, i) => this.add({ id, type, body, hash, stream, revision: first + i }));
    this.subscriptions.wake();
    return resultOf(stored);
  }

  async readStream(stream: string, fromRevision = 0): Promise<StoredEvent[] | undefined> {
    this.assertOpen();
    return this.streams.get(stream)?.slice(fromRevision);
  }

  async readAll(after: Position | undefined, limit: number): Promise<StoredEvent[]> {
    this.assertOpen();
    const start = after === undefined ? 0 : Number(after);
    return this.log.slice(start, start + limit);
  }

  async readAt(position: Position): Promise<StoredEvent | undefined> {
    this.assertOpen();
    return this.log[Number(position) - 1];
  }

  async head(): Promise<Position | undefined> {
    this.assertOpen();
    return this.log.at(-1)?.position;
  }

  subscribe(options: SubscribeOptions): EventSubscription {
    this.assertOpen();
    return this.subscriptions.start(options);
  }

  async close(): Promise<void> {
    await this.subscriptions.stopAll();
    this.closed = true;
  }

  /** The stream stands elsewhere than expected: right only when these very events are what it went on with. */
  private again(stream: string, expected: ExpectedRevision, there: StoredEvent[], events: readonly EventToAppend[]): AppendResult {
    const same = there.length === events.length && there.every((event, i) => event.id === events[i]?.id);
    if (same) return resultOf(there);
    const length = this.streams.get(stream)?.length ?? 0;
    throw new WrongExpectedRevision(stream, expected, length === 0 ? 'no-stream' : length - 1);
  }

  private assertNewIds(stream: string, events: readonly EventToAppend[]): void {
    const ids = new Set(events.map((event) => event.id));
    if (ids.size < events.length || events.some((event) => this.ids.has(event.id))) throw new EventIdTaken(stream);
  }

  private add(event: Omit<StoredEvent, 'position'>): StoredEvent {
    const stored = Object.freeze({ ...event, position: String(this.log.length + 1) as Position });
    this.log.push(stored);
    this.index(stored);
    return stored;
  }

  private index(event: StoredEvent): void {
    const stream = this.streams.get(event.stream);
    if (stream === undefined) this.streams.set(event.stream, [event]);
    else stream.push(event);
    this.ids.add(event.id);
  }

  private assertOpen(): void {
    if (this.closed) throw new EventStoreUnavailable('the store is closed');
  }
}

function resultOf(events: readonly StoredEvent[]): AppendResult {
  const last = events.at(-1);
  if (last === undefined) throw new Error('an append without events was let through');
  return { revision: last.revision, position: last.position };
}
