import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

const OWNER_ONLY = 0o600;
/** SQLite gives `-wal` and `-shm` the mode of the database when it makes them; those of an older version may stand open. */
const FILES_OF_A_DATABASE = ['', '-wal', '-shm'] as const;

/** Makes a database file that only its owner may read, or takes an existing one away from everybody else. */
export function makePrivate(file: string): void {
  if (file === ':memory:') return;
  create(file);
  for (const suffix of FILES_OF_A_DATABASE) restrict(file + suffix);
}

/** Never opens a file that exists: closing it again would drop the locks that this process holds on it (POSIX). */
function create(file: string): void {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  }
}

function restrict(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && (found.mode & 0o077) !== 0) chmodSync(file, OWNER_ONLY);
}
