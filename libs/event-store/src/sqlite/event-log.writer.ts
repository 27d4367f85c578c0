import DatabaseConstructor, { type Database, type Statement } from 'better-sqlite3';
import { OperationRefused } from '@kk-lintas/sqlite-thread';
import type { EventToAppend } from '../event-store.port';
import { idToBytes } from './id-bytes';

/** What the writing thread is asked. `expected` is -1 when there must be no stream. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly EventToAppend[];
}

/** What it answers: of the last event appended. */
export interface Appended {
  readonly revision: number;
  readonly position: number;
}

/** Writes appends into one connection, inside the transaction that is open there. */
export class EventLogWriter {
  private readonly last: Statement<[string], { revision: number }>;
  private readonly range: Statement<[string, number, number], { id: Buffer; revision: number; position: number }>;
  private readonly insert: Statement<[string, number, Buffer, string, string, string]>;

  constructor(db: Database) {
    this.last = db.prepare('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.range = db.prepare('SELECT id, revision, position FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?');
    this.insert = db.prepare('INSERT INTO events (stream, revision, id, type, body, hash) VALUES (?, ?, ?, ?, ?, ?)');
  }

  /** @throws OperationRefused `wrong-revision` with the actual one, or `id-taken` */
  append(request: AppendRequest): Appended {
    const actual = this.last.get(request.stream)?.revision ?? -1;
    if (actual === request.expected) return this.write(request);
    const before = this.alreadyWritten(request);
    if (before === undefined) throw new OperationRefused('wrong-revision', 'the stream stands elsewhere', actual);
    return before;
  }

  private write({ stream, expected, events }: AppendRequest): Appended {
    let revision = expected;
    let position = 0;
    for (const { id, type, body, hash } of events) {
      position = this.insertOne(stream, ++revision, id, type, body, hash);
    }
    return { revision, position };
  }

  private insertOne(stream: string, revision: number, id: string, type: string, body: string, hash: string): number {
    try {
      return Number(this.insert.run(stream, revision, idToBytes(id), type, body, hash).lastInsertRowid);
    } catch (error) {
      if (isTakenId(error)) throw new OperationRefused('id-taken', 'an event id is already taken');
      throw error;
    }
  }

  /** The stream stands elsewhere than expected: right only when these very events are what it went on with. */
  private alreadyWritten({ stream, expected, events }: AppendRequest): Appended | undefined {
    const there = this.range.all(stream, expected + 1, events.length);
    const last = there.at(-1);
    const same = events.every(({ id }, i) => there[i]?.id.equals(idToBytes(id)));
    return same && last !== undefined ? { revision: last.revision, position: last.position } : undefined;
  }
}

function isTakenId(error: unknown): boolean {
  return error instanceof DatabaseConstructor.SqliteError && error.message === 'UNIQUE constraint failed: events.id';
}
