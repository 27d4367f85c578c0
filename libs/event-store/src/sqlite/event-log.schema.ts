import type { Database } from 'better-sqlite3';

/** Raised whenever the tables below change, so that an older program refuses a newer file. */
const SCHEMA_VERSION = 1;

/**
 * Makes the log's tables where they are missing. AUTOINCREMENT never gives a position twice, not even after rows were
 * cut off by hand; the ids are kept as 16 bytes so that their index stays small.
 * @throws when a newer program has written the file
 */
export function migrateEventLog(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) throw new Error(`the event log has schema version ${version}, this program knows ${SCHEMA_VERSION}`);
  if (version === SCHEMA_VERSION) return;
  db.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS events (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      stream   TEXT    NOT NULL,
      revision INTEGER NOT NULL,
      id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
      type     TEXT    NOT NULL,
      body     TEXT    NOT NULL,
      hash     TEXT    NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT;
    CREATE TRIGGER IF NOT EXISTS events_are_never_changed BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER IF NOT EXISTS events_are_never_deleted BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    PRAGMA user_version = ${SCHEMA_VERSION};
    COMMIT;
  `);
}
