import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The event log of one office below a data folder: `kantor/<service>-<kode>/peristiwa.sqlite`. */
export interface OfficeLog {
  /** Name of the node, `desa-32.04.05.2001`. */
  readonly kantor: string;
  readonly file: string;
}

/** The logs of all offices in a data folder by name; `undefined` when it is not the data folder of a system. */
export function officeLogs(dataFolder: string): OfficeLog[] | undefined {
  const folder = join(dataFolder, 'kantor');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  const offices = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return offices.map(({ name }) => ({ kantor: name, file: join(folder, name, 'peristiwa.sqlite') })).sort((a, b) => (a.kantor < b.kantor ? -1 : 1));
}
