import type { Direction, ReadPosition, StreamingRead } from '@eventstore/db-client';
import { EventStoreUnavailable, type Position, type StoredEvent } from '../event-store.port';
import { errorType, messageOf, type Client, type RecordedByServer } from './client';
import { collect } from './collect';
import { commitOf, type OwnEvents } from './own-events';
import type { Settings } from './settings';

const SMALLEST_PAGE = 16;
const LARGEST_PAGE = 512;

/** A stretch of the whole log. */
export interface Stretch {
  readonly events: StoredEvent[];
  /** Commit position of the last record looked at, whoever's it is. */
  readonly reached: bigint | undefined;
}

/** Where the log ended when it was last looked at. */
interface Known {
  /** Commit position of the last record of the server. */
  readonly newest: bigint;
  readonly head: Position | undefined;
}

/** Reads of the log, each with a deadline. All throw EventStoreUnavailable. */
export class LogReader {
  private known: Known | undefined;

  constructor(
    private readonly client: Client,
    private readonly own: OwnEvents,
    private readonly settings: Settings,
  ) {}

  /** `undefined` when there is no such stream. */
  async stream(stream: string, fromRevision: number, limit = Number.MAX_SAFE_INTEGER): Promise<StoredEvent[] | undefined> {
    const name = this.own.nameOf(stream);
    try {
      return await this.collectAll(
        () => this.client.readStream(name, { fromRevision: BigInt(fromRevision), maxCount: limit, requiresLeader: true }) as StreamingRead<Resolved>,
      );
    } catch (error) {
      if (errorType(error) === 'stream-not-found') return undefined;
      throw unavailable(error);
    }
  }

  /** At most `limit` events of this log after a position, passing over what is not of it. */
  async after(position: bigint | undefined, limit: number): Promise<Stretch> {
    const events: StoredEvent[] = [];
    let reached = position;
    for (let size = pageSize(limit + 1); ; size = pageSize(size * 2)) {
      const count = await this.page(reached, 'forwards', size, (event) => {
        reached = commitOf(event);
        if (this.own.includes(event)) events.push(this.own.fromServer(event));
        return events.length < limit;
      });
      if (events.length === limit || count < size) return { events, reached };
    }
  }

  /** The event of this log at a position; undefined where there is none, or it is not of this log. */
  async at(position: bigint): Promise<StoredEvent | undefined> {
    try {
      const read = await this.collectAll(() => this.client.readAll({ fromPosition: { commit: position, prepare: position }, maxCount: 1, direction: 'forwards', requiresLeader: true }) as StreamingRead<Resolved>);
      return read.find((event) => event.position === String(position));
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** The last event of this log; system events and other logs may stand behind it. What was once looked through is remembered. */
  async head(): Promise<Position | undefined> {
    let newest: bigint | undefined;
    let found: Known | undefined;
    let reached: bigint | undefined;
    for (let size = SMALLEST_PAGE; ; size = pageSize(size * 2)) {
      const count = await this.page(reached, 'backwards', size, (event) => {
        reached = commitOf(event);
        newest ??= reached;
        if (this.own.includes(event)) found = { newest, head: String(reached) as Position };
        else if (reached === this.known?.newest) found = { newest, head: this.known.head };
        return found === undefined;
      });
      if (found === undefined && count === size) continue;
      if (newest !== undefined) this.known = found ?? { newest, head: undefined };
      return found?.head;
    }
  }

  /**
   * One read of the whole log from a position, which itself is passed over.
   * @returns how many records the server sent
   */
  private async page(from: bigint | undefined, direction: Direction, size: number, take: (event: RecordedByServer) => boolean): Promise<number> {
    const start: ReadPosition = from === undefined ? (direction === 'forwards' ? 'start' : 'end') : { commit: from, prepare: from };
    let records: RecordedByServer[];
    try {
      records = await this.records(() => this.client.readAll({ fromPosition: start, maxCount: size, direction, requiresLeader: true }) as StreamingRead<Resolved>);
    } catch (error) {
      throw unavailable(error);
    }
    for (const record of records) {
      if (commitOf(record) !== from && !take(record)) break;
    }
    return records.length;
  }

  private async collectAll(open: () => StreamingRead<Resolved>): Promise<StoredEvent[]> {
    const records = await this.records(open);
    return records.filter((record) => this.own.includes(record)).map((record) => this.own.fromServer(record));
  }

  /** A connection that broke is made anew by the next call: that call is made here. */
  private async records(open: () => StreamingRead<Resolved>): Promise<RecordedByServer[]> {
    try {
      return await this.recordsOnce(open());
    } catch (error) {
      if (!CONNECTION_LOST.has(errorType(error) ?? '')) throw error;
      return this.recordsOnce(open());
    }
  }

  private async recordsOnce(reading: StreamingRead<Resolved>): Promise<RecordedByServer[]> {
    const records: RecordedByServer[] = [];
    await collect(reading, this.settings.readMs, ({ event }) => {
      if (event !== undefined) records.push(event);
      return true;
    });
    return records;
  }
}

/** What the reads of the client give, whatever types it claims for their contents. */
interface Resolved {
  readonly event?: RecordedByServer;
}

const CONNECTION_LOST = new Set(['unavailable', 'cancelled', 'not-leader']);

function pageSize(wanted: number): number {
  return Math.min(Math.max(wanted, SMALLEST_PAGE), LARGEST_PAGE);
}

function unavailable(error: unknown): EventStoreUnavailable {
  return error instanceof EventStoreUnavailable ? error : new EventStoreUnavailable(messageOf(error));
}
