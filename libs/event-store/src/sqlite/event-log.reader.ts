import type { Database, Statement } from 'better-sqlite3';
import { openForReading } from '@kk-lintas/sqlite-thread';
import type { Position, StoredEvent } from '../event-store.port';
import { idOfHex } from './id-bytes';

/** Rows come as tuples and ids as hexadecimal text: objects and buffers halve the speed of reading. */
type Row = [position: number, stream: string, revision: number, idHex: string, type: string, body: string, hash: string];

const COLUMNS = 'position, stream, revision, lower(hex(id)), type, body, hash';

/** Reads the log over a connection that cannot write. Every method throws SQLite's error when the file cannot be read. */
export class EventLogReader {
  private readonly db: Database;
  private readonly ofStream: Statement<[string, number], Row>;
  private readonly anyOfStream: Statement<[string], number>;
  private readonly afterPosition: Statement<[bigint, number], Row>;
  private readonly lastPosition: Statement<[], number | null>;
  private readonly sequence: Statement<[], number>;

  /** @throws when the file does not exist or holds no event log */
  constructor(file: string) {
    this.db = openForReading(file);
    try {
      this.ofStream = this.db
        .prepare<[string, number], Row>(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision`)
        .raw();
      this.anyOfStream = this.db.prepare<[string], number>('SELECT 1 FROM events WHERE stream = ? LIMIT 1').pluck();
      this.afterPosition = this.db
        .prepare<[bigint, number], Row>(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`)
        .raw();
      this.lastPosition = this.db.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
      this.sequence = this.db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck();
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  stream(stream: string, fromRevision: number): StoredEvent[] | undefined {
    const events = this.ofStream.all(stream, fromRevision).map(toEvent);
    if (events.length === 0 && !this.has(stream)) return undefined;
    return events;
  }

  has(stream: string): boolean {
    return this.anyOfStream.get(stream) !== undefined;
  }

  all(after: Position | undefined, limit: number): StoredEvent[] {
    return this.afterPosition.all(BigInt(after ?? 0), limit).map(toEvent);
  }

  head(): Position | undefined {
    return toPosition(this.lastPosition.get() ?? undefined);
  }

  /** The highest position ever given, also when its event is no longer there. */
  highestEver(): Position | undefined {
    return toPosition(this.sequence.get());
  }

  close(): void {
    this.db.close();
  }
}

function toEvent([position, stream, revision, idHex, type, body, hash]: Row): StoredEvent {
  return { position: String(position) as Position, stream, revision, id: idOfHex(idHex), type, body, hash };
}

function toPosition(position: number | undefined): Position | undefined {
  return position === undefined ? undefined : (String(position) as Position);
}
