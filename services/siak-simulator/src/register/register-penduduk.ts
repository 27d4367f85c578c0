import { urutkanAnggota, type Alamat } from '@kk-lintas/domain';
import type { Database } from 'better-sqlite3';
import type { KeluargaTerdaftar, Penduduk } from '../populasi/penduduk';

/** A person and the active card that he or she is on; no card after a removal. */
export interface Terdaftar {
  readonly biodata: Penduduk;
  readonly nomorKk: string | undefined;
}

/** An active card with its version, which grows with each issue. */
export interface KartuAktif {
  readonly keluarga: KeluargaTerdaftar;
  readonly versi: number;
}

/** Who lives on which card. Invariant: a NIK is on at most one active card (UU 23/2006 Ps. 62). */
export class RegisterPenduduk {
  constructor(private readonly db: Database) {}

  penduduk(nik: string): Terdaftar | undefined {
    const baris = this.db.prepare<[string], { nomor_kk: string | null; biodata: string }>('SELECT nomor_kk, biodata FROM penduduk WHERE nik = ?').get(nik);
    return baris && { biodata: JSON.parse(baris.biodata) as Penduduk, nomorKk: baris.nomor_kk ?? undefined };
  }

  kartu(nomorKk: string): KartuAktif | undefined {
    const baris = this.db
      .prepare<[string], { versi: number; alamat: string }>("SELECT versi, alamat FROM kartu WHERE nomor_kk = ? AND status = 'aktif'")
      .get(nomorKk);
    return baris && { versi: baris.versi, keluarga: { nomorKk, alamat: JSON.parse(baris.alamat) as Alamat, anggota: this.anggota(nomorKk) } };
  }

  anggota(nomorKk: string): readonly Penduduk[] {
    const baris = this.db.prepare<[string], { biodata: string }>('SELECT biodata FROM penduduk WHERE nomor_kk = ?').all(nomorKk);
    return urutkanAnggota(baris.map(({ biodata }) => JSON.parse(biodata) as Penduduk)) as readonly Penduduk[];
  }

  simpanPenduduk(biodata: Penduduk, nomorKk: string): void {
    this.db
      .prepare('INSERT INTO penduduk (nik, nomor_kk, biodata) VALUES (?, ?, ?) ON CONFLICT (nik) DO UPDATE SET nomor_kk = excluded.nomor_kk, biodata = excluded.biodata')
      .run(biodata.nik, nomorKk, JSON.stringify(biodata));
  }

  lepaskan(nik: string): void {
    this.db.prepare('UPDATE penduduk SET nomor_kk = NULL WHERE nik = ?').run(nik);
  }

  /** Ends the active version of a card; true when there was one. */
  gantikan(nomorKk: string): boolean {
    return this.db.prepare("UPDATE kartu SET status = 'digantikan' WHERE nomor_kk = ? AND status = 'aktif'").run(nomorKk).changes === 1;
  }

  /** Begins the next version of a card. @returns its number, from 1 */
  aktifkan(nomorKk: string, alamat: Alamat, sejak: string, permohonanId?: string): number {
    const terakhir = this.db.prepare<[string], { versi: number | null }>('SELECT max(versi) AS versi FROM kartu WHERE nomor_kk = ?').get(nomorKk);
    const versi = (terakhir?.versi ?? 0) + 1;
    this.db
      .prepare("INSERT INTO kartu (nomor_kk, versi, status, alamat, permohonan_id, sejak) VALUES (?, ?, 'aktif', ?, ?, ?)")
      .run(nomorKk, versi, JSON.stringify(alamat), permohonanId ?? null, sejak);
    return versi;
  }
}
