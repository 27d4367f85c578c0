import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivate } from '@kk-lintas/sqlite-thread';
import DatabaseConstructor, { type Database } from 'better-sqlite3';

/** Keeps each lock from the garbage collector, which would close its file: a caller may drop what releases it. */
const dipegang = new Set<Database>();

/**
 * Takes an office's folder for this process alone, until it is released or the process ends, however it ends: two programs
 * on one folder would work against each other.
 * @returns what releases it
 * @throws Error in one line when another process has it
 */
export function pakaiSendiri(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'dipakai.sqlite');
  makePrivate(file);
  const db = new DatabaseConstructor(file, { timeout: 0 });
  try {
    // An open exclusive transaction is a lock that the operating system gives up with the process.
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new Error(`${folder} sedang dipakai proses lain`);
  }
  dipegang.add(db);
  return () => {
    dipegang.delete(db);
    db.close();
  };
}
