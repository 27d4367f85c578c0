import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bacaDirektori } from '../node/berkas-direktori';
import { officeLogs, type OfficeLog } from './office-log';

/**
 * The logs of all offices that a data folder holds, and of those that its directory names and that are gone: a folder that was
 * removed is no less lost than an event.
 * @returns `undefined` when it is not the data folder of a system
 * @throws SetelanSalah when there is a directory and it cannot be read
 */
export function knownOffices(dataFolder: string): OfficeLog[] | undefined {
  const held = officeLogs(dataFolder);
  const missing = namesOf(join(dataFolder, 'direktori.json')).filter((name) => held?.every(({ kantor }) => kantor !== name) ?? true);
  if (held === undefined && missing.length === 0) return undefined;
  const gone = missing.map((kantor) => ({ kantor, file: join(dataFolder, 'kantor', kantor, 'peristiwa.sqlite') }));
  return [...(held ?? []), ...gone].sort((a, b) => (a.kantor < b.kantor ? -1 : 1));
}

/** A node whose directory lies elsewhere knows only its own office: `--simpul` verifies that one. */
function namesOf(directory: string): readonly string[] {
  return existsSync(directory) ? bacaDirektori(directory).semua.map(({ id }) => id) : [];
}
