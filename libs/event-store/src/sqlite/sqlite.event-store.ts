import { join } from 'node:path';
import { OperationRefused, SqliteThread } from '@kk-lintas/sqlite-thread';
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
import { EventLogReader } from './event-log.reader';
import type { Appended, AppendRequest } from './event-log.writer';

export interface SqliteEventStoreOptions {
  /** How often to look for events that other processes appended, in milliseconds; 200 when absent. */
  readonly pollMs?: number;
}

/**
 * The log in one SQLite file. Appends go to a writing thread that commits to the disk before it answers, many callers in
 * one commit; reads run on the caller's thread over a connection that cannot write.
 */
export class SqliteEventStore implements EventStore {
  private readonly subscriptions = new Subscriptions(this);
  private readonly poll: NodeJS.Timeout;
  private polledHead: Position | undefined;
  private closing: Promise<void> | undefined;
  private closed = false;

  private constructor(
    private readonly thread: SqliteThread,
    private readonly reader: EventLogReader,
    pollMs: number,
  ) {
    this.poll = setInterval(() => this.lookForForeignEvents(), pollMs).unref();
  }

  /**
   * Opens the log, making it when the file is missing. Several processes may open one file.
   * @throws when the file cannot be opened or is no event log
   */
  static async open(file: string, { pollMs = 200 }: SqliteEventStoreOptions = {}): Promise<SqliteEventStore> {
    const thread = await SqliteThread.start(join(__dirname, 'event-log.worker'), file);
    try {
      return new SqliteEventStore(thread, new EventLogReader(file), pollMs);
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    this.assertOpen();
    assertWellFormedAppend(stream, expected, events);
    const request: AppendRequest = { stream, expected: expected === 'no-stream' ? -1 : expected, events: events.map(plain) };
    try {
      const { revision, position } = await this.thread.call<Appended>('append', request);
      this.subscriptions.wake();
      return { revision, position: String(position) as Position };
    } catch (error) {
      throw refusalOf(error, stream, expected);
    }
  }

  async readStream(stream: string, fromRevision = 0): Promise<StoredEvent[] | undefined> {
    return this.read((reader) => reader.stream(stream, fromRevision));
  }

  async readAll(after: Position | undefined, limit: number): Promise<StoredEvent[]> {
    return this.read((reader) => reader.all(after, limit));
  }

  async readAt(position: Position): Promise<StoredEvent | undefined> {
    const [event] = await this.readAll(String(BigInt(position) - 1n) as Position, 1);
    return event?.position === position ? event : undefined;
  }

  async head(): Promise<Position | undefined> {
    return this.read((reader) => reader.head());
  }

  subscribe(options: SubscribeOptions): EventSubscription {
    this.assertOpen();
    return this.subscriptions.start(options);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.subscriptions.stopAll();
    this.closed = true;
    clearInterval(this.poll);
    // The writer goes last: only a connection that may write folds the write-ahead log into the file and removes it.
    this.reader.close();
    await this.thread.close();
  }

  private lookForForeignEvents(): void {
    if (this.subscriptions.count === 0) return;
    try {
      const head = this.reader.head();
      if (head === this.polledHead) return;
      this.polledHead = head;
    } catch {
      // A subscription that is woken meets the same error and reports it to its owner.
    }
    this.subscriptions.wake();
  }

  private read<Result>(query: (reader: EventLogReader) => Result): Result {
    this.assertOpen();
    try {
      return query(this.reader);
    } catch (error) {
      throw new EventStoreUnavailable(messageOf(error));
    }
  }

  private assertOpen(): void {
    if (this.closed) throw new EventStoreUnavailable('the store is closed');
  }
}

/** Only the fields of the port travel to the thread. */
function plain({ id, type, body, hash }: EventToAppend): EventToAppend {
  return { id, type, body, hash };
}

function refusalOf(error: unknown, stream: string, expected: ExpectedRevision): unknown {
  if (!(error instanceof OperationRefused)) return error;
  switch (error.code) {
    case 'wrong-revision':
      return new WrongExpectedRevision(stream, expected, error.details === -1 ? 'no-stream' : Number(error.details));
    case 'id-taken':
      return new EventIdTaken(stream);
    case 'storage-failed':
    case 'closed':
      return new EventStoreUnavailable(error.message);
    default:
      return error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
