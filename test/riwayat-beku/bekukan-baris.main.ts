import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BARIS, barisSekarang, type BarisBeku, type BarisProyeksi } from './baris-beku';
import { AKAR } from './berkas-beku';
import { LAYANAN } from './kantor-beku';

/**
 * Freezes the rows that the projections of today make. What is frozen of a version stays as it is: only histories that came since
 * are added, and a higher version takes the place of a lower one.
 */
function main(): void {
  const file = resolve(AKAR, BARIS);
  const lama = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BarisBeku) : {};
  const semua = LAYANAN.map((layanan) => {
    const proyeksi = Object.entries(barisSekarang(layanan)).map(([koleksi, satu]) => [koleksi, beku(lama[layanan]?.[koleksi], satu)] as const);
    return [layanan, Object.fromEntries(proyeksi)] as const;
  });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(semua), null, 1)}\n`);
}

function beku(lama: BarisProyeksi | undefined, sekarang: BarisProyeksi): BarisProyeksi {
  if (lama === undefined || sekarang.version > lama.version) return sekarang;
  return { version: lama.version, baris: { ...sekarang.baris, ...lama.baris } };
}

main();
