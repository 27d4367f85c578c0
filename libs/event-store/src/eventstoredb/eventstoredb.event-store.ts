import type { Credentials } from '@eventstore/db-client';
import {
  EventIdTaken,
  EventStoreUnavailable,
  type AppendResult,
  type EventStore,
  type EventSubscription,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type StoredEvent,
  type SubscribeOptions,
} from '../event-store.port';
import { assertWellFormedAppend } from '../well-formed-append';
import { AppendQueue } from './append-queue';
import { Appender } from './appender';
import { CatchUpFeed } from './catch-up-feed';
import { CatchUpSubscription } from './catch-up-subscription';
import { loadClient, type Client, type ClientLibrary } from './client';
import { credentialsOf } from './connection';
import { LogReader } from './log-reader';
import { OwnEvents } from './own-events';
import { settingsOf, type EventStoreDbOptions, type Settings } from './settings';

/**
 * The log on an EventStoreDB server (23.10 line) through its gRPC client.
 *
 * Ids: the server knows an id again only at the very place of its stream where it stands. So the same append sent again is
 * known for what it is, and an id twice in one append is refused here; but an id that stands elsewhere in the log is not
 * refused. Ids must therefore be random UUIDs or derived from something unique; {@link EventIdTaken} guards less here than
 * on the other adapters.
 *
 * Appends to one stream that wait for an answer go out together, see {@link AppendQueue}.
 */
export class EventStoreDbEventStore implements EventStore {
  private readonly own: OwnEvents;
  private readonly reader: LogReader;
  private readonly appends: AppendQueue;
  private readonly reads = new Set<Promise<unknown>>();
  private readonly subscriptions = new Set<EventSubscription>();
  private closing: Promise<void> | undefined;
  private closed = false;

  private constructor(
    private readonly library: ClientLibrary,
    private readonly client: Client,
    credentials: Credentials,
    private readonly settings: Settings,
  ) {
    this.own = new OwnEvents(settings.prefix);
    this.reader = new LogReader(client, this.own, settings);
    this.appends = new AppendQueue(new Appender(client, this.own, this.reader, credentials, settings));
  }

  /**
   * Prepares a connection; the server is first spoken to when something is asked of it.
   * @param connectionString `esdb://user:password@host:2113?tls=true`, as the client reads it
   * @throws Error for a connection string that the client or the adapter cannot take
   */
  static async open(connectionString: string, options: EventStoreDbOptions = {}): Promise<EventStoreDbEventStore> {
    const credentials = credentialsOf(connectionString);
    const library = await loadClient();
    const client = library.EventStoreDBClient.connectionString(connectionString);
    return new EventStoreDbEventStore(library, client, credentials, settingsOf(options));
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    this.assertOpen();
    assertWellFormedAppend(stream, expected, events);
    this.own.assertNoSystemName(stream, events);
    if (new Set(events.map(({ id }) => id)).size < events.length) throw new EventIdTaken(stream);
    return this.appends.append(stream, expected, events);
  }

  async readStream(stream: string, fromRevision = 0): Promise<StoredEvent[] | undefined> {
    return this.read(() => this.reader.stream(stream, fromRevision));
  }

  async readAll(after: Position | undefined, limit: number): Promise<StoredEvent[]> {
    const { events } = await this.read(() => this.reader.after(after === undefined ? undefined : BigInt(after), limit));
    return events;
  }

  async readAt(position: Position): Promise<StoredEvent | undefined> {
    return this.read(() => this.reader.at(BigInt(position)));
  }

  async head(): Promise<Position | undefined> {
    return this.read(() => this.reader.head());
  }

  subscribe(options: SubscribeOptions): EventSubscription {
    this.assertOpen();
    const open = (after: bigint | undefined, batchSize: number) => new CatchUpFeed(this.library, this.client, this.own, after, batchSize);
    const subscription = new CatchUpSubscription(open, this.reader, options, this.settings);
    this.subscriptions.add(subscription);
    const forget = () => void this.subscriptions.delete(subscription);
    subscription.finished.then(forget, forget);
    return subscription;
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.closed = true;
    await Promise.all([this.appends.idle(), Promise.allSettled(this.reads)]);
    await this.client.dispose();
  }

  private async read<Result>(query: () => Promise<Result>): Promise<Result> {
    this.assertOpen();
    const reading = query();
    this.reads.add(reading);
    const forget = () => void this.reads.delete(reading);
    reading.then(forget, forget);
    return reading;
  }

  private assertOpen(): void {
    if (this.closed) throw new EventStoreUnavailable('the store is closed');
  }
}
