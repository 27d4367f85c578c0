import { join } from 'node:path';
import { OperationRefused, openForReading, SqliteThread } from '@kk-lintas/sqlite-thread';
import type { Database, Statement } from 'better-sqlite3';
import {
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
import { PullSubscription } from '../subscription/pull-subscription';
import { Signal } from '../subscription/signal';

const COLUMNS = 'position, stream, revision, id, type, body, hash';
const DEFAULT_POLL_MS = 200;

interface Row extends Omit<StoredEvent, 'position'> {
  readonly position: number;
}

/**
 * The log in one SQLite file: a thread writes with group commit and `synchronous=FULL`, this side reads beside it.
 * Subscriptions are woken by appends of this process at once, by those of others within the poll interval.
 */
export class SqliteEventStore implements EventStore {
  private readonly appended = new Signal();
  private readonly subscriptions = new Set<PullSubscription>();
  private readonly streamFrom: Statement;
  private readonly allAfter: Statement;
  private readonly last: Statement;

  private constructor(
    private readonly thread: SqliteThread,
    private readonly reader: Database,
    private readonly pollMs: number,
  ) {
    this.streamFrom = reader.prepare(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision`);
    this.allAfter = reader.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
    this.last = reader.prepare('SELECT MAX(position) AS position FROM events');
  }

  static async open(file: string, { pollMs = DEFAULT_POLL_MS }: { readonly pollMs?: number } = {}): Promise<SqliteEventStore> {
    const thread = await SqliteThread.start(join(__dirname, 'event-log.worker'), file);
    return new SqliteEventStore(thread, openForReading(file), pollMs);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    if (events.length === 0) throw new TypeError('an append without events');
    try {
      const { revision, position } = await this.thread.call<{ revision: number; position: number }>('append', { stream, expected, events });
      this.appended.notify();
      return { revision, position: String(position) as Position };
    } catch (error) {
      throw translated(error, stream, expected);
    }
  }

  async readStream(stream: string, fromRevision = 0): Promise<StoredEvent[] | undefined> {
    const rows = this.streamFrom.all(stream, fromRevision) as Row[];
    if (rows.length > 0) return rows.map(stored);
    if (fromRevision === 0) return undefined;
    return this.streamFrom.get(stream, 0) === undefined ? undefined : [];
  }

  async readAll(after: Position | undefined, limit: number): Promise<StoredEvent[]> {
    return (this.allAfter.all(Number(after ?? 0), limit) as Row[]).map(stored);
  }

  async head(): Promise<Position | undefined> {
    const { position } = this.last.get() as { position: number | null };
    return position === null ? undefined : (String(position) as Position);
  }

  subscribe(options: SubscribeOptions): EventSubscription {
    const subscription = new PullSubscription((after, limit) => this.readAll(after, limit), options, this.appended, this.pollMs);
    this.subscriptions.add(subscription);
    const forget = () => this.subscriptions.delete(subscription);
    subscription.finished.then(forget, forget);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.thread.close();
    if (this.reader.open) this.reader.close();
  }
}

function stored(row: Row): StoredEvent {
  return { ...row, position: String(row.position) as Position };
}

function translated(error: unknown, stream: string, expected: ExpectedRevision): unknown {
  if (!(error instanceof OperationRefused)) return error;
  if (error.code === 'wrong-expected-revision') return new WrongExpectedRevision(stream, expected, (error.details as { actual: ExpectedRevision }).actual);
  if (error.code === 'constraint') return new TypeError(`an id of this append belongs to another event (${error.message})`);
  return new EventStoreUnavailable(error.message);
}
