import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { makePrivate } from './private-file';

/** Opens the one writing connection of a file, which only its owner may read: it may hold personal data. */
export function openForWriting(file: string, synchronous: 'FULL' | 'NORMAL'): Database {
  makePrivate(file);
  const db = new DatabaseConstructor(file);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${synchronous}`);
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  db.pragma('wal_autocheckpoint = 1000');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  return db;
}

/** Opens a reading connection: it never waits for the writer and never writes. */
export function openForReading(file: string): Database {
  const db = new DatabaseConstructor(file, { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 5000');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32768');
  return db;
}
