import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An administrator whose account an office opens at its next start: where there is none yet, nobody else could. */
export interface AdministratorBaru {
  readonly nip: string;
  readonly nama: string;
  readonly sandiHash: string;
}

function berkas(folder: string): string {
  return join(folder, 'administrator.json');
}

/** Leaves word of the administrator in the folder of the office. One that was left before and not read yet is replaced. */
export function titipkanAdministrator(folder: string, { nip, nama, sandiHash }: AdministratorBaru): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${berkas(folder)}.baru`, JSON.stringify({ nip, nama, sandiHash }), { mode: 0o600 });
  renameSync(`${berkas(folder)}.baru`, berkas(folder));
}

export function administratorTitipan(folder: string): AdministratorBaru | undefined {
  return existsSync(berkas(folder)) ? (JSON.parse(readFileSync(berkas(folder), 'utf8')) as AdministratorBaru) : undefined;
}

export function hapusTitipan(folder: string): void {
  rmSync(berkas(folder), { force: true });
}
