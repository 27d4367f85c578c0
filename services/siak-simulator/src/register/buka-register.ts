import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openForWriting } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { awalanNomor } from '../populasi/penomoran';
import type { KeluargaTerdaftar } from '../populasi/penduduk';
import { bangunPopulasi } from '../populasi/populasi';
import { RegisterPenduduk } from './register-penduduk';
import { Seri, type JenisSeri } from './seri';
import { SKEMA } from './skema';

/** When the cards of the invented population were recorded. */
const SEJAK = '2026-01-01T00:00:00.000Z';

/** Opens the register of a folder (or one in memory); an empty one is filled with the population of the seed. */
export function bukaRegister(folder: string | undefined, seed: number): Database {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = openForWriting(folder === undefined ? ':memory:' : join(folder, 'siak.sqlite'), 'FULL');
  db.transaction(() => {
    db.exec(SKEMA);
    const kosong = db.prepare('SELECT 1 FROM penduduk LIMIT 1').get() === undefined;
    if (kosong) isi(db, bangunPopulasi(seed));
  }).immediate();
  return db;
}

function isi(db: Database, populasi: readonly KeluargaTerdaftar[]): void {
  const register = new RegisterPenduduk(db);
  const seri = new Seri(db);
  const pakai = (jenis: JenisSeri, nomor: string) => seri.catat(jenis, awalanNomor(nomor), Number(nomor.slice(12)));
  for (const { nomorKk, alamat, anggota } of populasi) {
    register.aktifkan(nomorKk, alamat, SEJAK);
    pakai('kk', nomorKk);
    for (const orang of anggota) {
      register.simpanPenduduk(orang, nomorKk);
      pakai('nik', orang.nik);
    }
  }
}
