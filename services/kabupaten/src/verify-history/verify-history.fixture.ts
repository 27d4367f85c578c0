import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { SqliteEventStore } from '@kk-lintas/event-store';
import { syntheticHistory } from '@kk-lintas/trust';
import DatabaseConstructor, { type Database } from 'better-sqlite3';

/** Writes an office's log the way the office does, and leaves it open: the system runs. */
export async function writeOffice(dataFolder: string, kantor: string, streams: number, eventsPerStream: number): Promise<SqliteEventStore> {
  const folder = join(dataFolder, 'kantor', kantor);
  mkdirSync(folder, { recursive: true });
  const store = await SqliteEventStore.open(join(folder, 'peristiwa.sqlite'));
  const appends = [...syntheticHistory(streams, eventsPerStream)].map(({ stream, revision, ...event }) =>
    store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event]),
  );
  await Promise.all(appends);
  return store;
}

/** Opens a log as a forger would: every guard trigger dropped. */
export function forge<Result>(file: string, change: (db: Database) => Result): Result {
  const db = new DatabaseConstructor(file);
  try {
    for (const name of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()) db.exec(`DROP TRIGGER "${String(name)}"`);
    return change(db);
  } finally {
    db.close();
  }
}

/** Runs the compiled command as a process of its own. */
export async function runVerifyHistory(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const program = resolve(__dirname, '../../../../dist/services/kabupaten/src/verify-history.main.js');
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit') as Promise<[number]>, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
