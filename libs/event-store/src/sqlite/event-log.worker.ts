import type { Database } from 'better-sqlite3';
import { serve } from '@kk-lintas/sqlite-thread';
import { migrateEventLog } from './event-log.schema';
import { EventLogWriter, type AppendRequest } from './event-log.writer';

const writers = new WeakMap<Database, EventLogWriter>();

serve({
  synchronous: 'FULL',
  migrate: migrateEventLog,
  operations: {
    append: (db, request: AppendRequest) => writerOf(db).append(request),
  },
});

function writerOf(db: Database): EventLogWriter {
  const known = writers.get(db);
  if (known !== undefined) return known;
  const writer = new EventLogWriter(db);
  writers.set(db, writer);
  return writer;
}
