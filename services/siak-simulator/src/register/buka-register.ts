import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openForWriting } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { awalanNomor } from '../populasi/penomoran';
import { keluargaPerjalanan } from '../populasi/keluarga-perjalanan';
import type { KeluargaTerdaftar } from '../populasi/penduduk';
import { bangunPopulasi, keluargaTetap } from '../populasi/populasi';
import { RegisterPenduduk } from './register-penduduk';
import { Seri, type JenisSeri } from './seri';
import { SKEMA } from './skema';

/** When the cards of the invented population were recorded. */
const SEJAK = '2026-01-01T00:00:00.000Z';

/**
 * Opens the register of a folder (or one in memory). An empty one is filled with the population of the seed; one from before
 * learns the families that every register has since.
 */
export function bukaRegister(folder: string | undefined, seed: number): Database {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = openForWriting(folder === undefined ? ':memory:' : join(folder, 'siak.sqlite'), 'FULL');
  db.transaction(() => {
    db.exec(SKEMA);
    const kosong = db.prepare('SELECT 1 FROM penduduk LIMIT 1').get() === undefined;
    isi(db, kosong ? bangunPopulasi(seed) : keluargaTetap());
    isiPerantau(db);
  }).immediate();
  return db;
}

function isi(db: Database, populasi: readonly KeluargaTerdaftar[]): void {
  const register = new RegisterPenduduk(db);
  const seri = new Seri(db);
  for (const { nomorKk, alamat, anggota } of populasi) {
    if (anggota.some(({ nik }) => register.penduduk(nik) !== undefined)) continue;
    register.aktifkan(nomorKk, alamat, SEJAK);
    pakai(seri, 'kk', nomorKk);
    for (const orang of anggota) {
      register.simpanPenduduk(orang, nomorKk);
      pakai(seri, 'nik', orang.nik);
    }
  }
}

/** Somebody abroad: known, and on no card. */
function isiPerantau(db: Database): void {
  const { perantau } = keluargaPerjalanan();
  const register = new RegisterPenduduk(db);
  if (register.penduduk(perantau.nik) !== undefined) return;
  register.simpanPenduduk(perantau, undefined);
  register.lepaskan(perantau.nik, 'pindah-ke-luar-negeri');
  pakai(new Seri(db), 'nik', perantau.nik);
}

function pakai(seri: Seri, jenis: JenisSeri, nomor: string): void {
  seri.catat(jenis, awalanNomor(nomor), Number(nomor.slice(12)));
}
