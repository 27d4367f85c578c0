import { OperationRefused, serve, type ThreadProgram } from '@kk-lintas/sqlite-thread';
import type { Database, Statement } from 'better-sqlite3';
import type { EventToAppend, ExpectedRevision } from '../event-store.port';
import { SCHEMA } from './event-log.schema';

interface AppendArgs {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

interface Placed {
  readonly revision: number;
  readonly position: number;
}

const statements = new WeakMap<Database, { last: Statement; byId: Statement; insert: Statement }>();

function prepared(db: Database) {
  const known = statements.get(db);
  if (known !== undefined) return known;
  const fresh = {
    last: db.prepare('SELECT MAX(revision) AS revision FROM events WHERE stream = ?'),
    byId: db.prepare('SELECT stream, revision, position FROM events WHERE id = ?'),
    insert: db.prepare('INSERT INTO events (stream, revision, id, type, body, hash) VALUES (?, ?, ?, ?, ?, ?)'),
  };
  statements.set(db, fresh);
  return fresh;
}

function append(db: Database, { stream, expected, events }: AppendArgs): Placed {
  const { last, insert } = prepared(db);
  const { revision } = last.get(stream) as { revision: number | null };
  const actual: ExpectedRevision = revision ?? 'no-stream';
  if (actual !== expected) return alreadyThere(db, stream, expected, events, actual);
  let next = revision ?? -1;
  let position = 0;
  for (const event of events) {
    next += 1;
    position = Number(insert.run(stream, next, event.id, event.type, event.body, event.hash).lastInsertRowid);
  }
  return { revision: next, position };
}

/** The same append again: every event must stand where it would have been put. */
function alreadyThere(db: Database, stream: string, expected: ExpectedRevision, events: readonly EventToAppend[], actual: ExpectedRevision): Placed {
  const { byId } = prepared(db);
  const first = expected === 'no-stream' ? 0 : expected + 1;
  let placed: Placed | undefined;
  for (const [index, event] of events.entries()) {
    const found = byId.get(event.id) as { stream: string; revision: number; position: number } | undefined;
    if (found === undefined || found.stream !== stream || found.revision !== first + index) {
      throw new OperationRefused('wrong-expected-revision', `stream ${stream} stands at ${actual}`, { actual });
    }
    placed = found;
  }
  if (placed === undefined) throw new OperationRefused('empty-append', 'an append without events');
  return placed;
}

const program: ThreadProgram = {
  synchronous: 'FULL',
  migrate: (db) => {
    db.exec(SCHEMA);
  },
  operations: { append },
};

serve(program);
