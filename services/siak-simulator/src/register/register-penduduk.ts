import { urutkanAnggota, type Alamat } from '@kk-lintas/domain';
import type { Database } from 'better-sqlite3';
import type { KeadaanPenduduk } from '../mutasi/keadaan-penduduk';
import type { Penduduk } from '../populasi/penduduk';
import type { KartuAktif, Pencarian, Terdaftar } from './pencarian';

/** Who lives on which card. Invariant: a NIK is on at most one active card (UU 23/2006 Ps. 62). */
export class RegisterPenduduk implements Pencarian {
  constructor(private readonly db: Database) {}

  penduduk(nik: string): Terdaftar | undefined {
    const baris = this.db
      .prepare<[string], { nomor_kk: string | null; biodata: string; keadaan: KeadaanPenduduk | null }>(
        'SELECT nomor_kk, biodata, keadaan FROM penduduk LEFT JOIN keadaan_penduduk USING (nik) WHERE nik = ?',
      )
      .get(nik);
    return baris && { biodata: JSON.parse(baris.biodata) as Penduduk, nomorKk: baris.nomor_kk ?? undefined, keadaan: baris.keadaan ?? undefined };
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

  simpanPenduduk(biodata: Penduduk, nomorKk: string | undefined): void {
    this.db
      .prepare('INSERT INTO penduduk (nik, nomor_kk, biodata) VALUES (?, ?, ?) ON CONFLICT (nik) DO UPDATE SET nomor_kk = excluded.nomor_kk, biodata = excluded.biodata')
      .run(biodata.nik, nomorKk ?? null, JSON.stringify(biodata));
    this.db.prepare('DELETE FROM keadaan_penduduk WHERE nik = ?').run(biodata.nik);
  }

  /** Takes somebody off the card; with a state, for good or until he or she comes back. */
  lepaskan(nik: string, keadaan?: KeadaanPenduduk): void {
    this.db.prepare('UPDATE penduduk SET nomor_kk = NULL WHERE nik = ?').run(nik);
    if (keadaan !== undefined) this.db.prepare('INSERT OR REPLACE INTO keadaan_penduduk (nik, keadaan) VALUES (?, ?)').run(nik, keadaan);
  }

  /** Ends the active version of a card; true when there was one. */
  gantikan(nomorKk: string): boolean {
    return this.db.prepare("UPDATE kartu SET status = 'digantikan' WHERE nomor_kk = ? AND status = 'aktif'").run(nomorKk).changes === 1;
  }

  /** Begins the next version of a card. @returns its number, from 1 */
  aktifkan(nomorKk: string, alamat: Alamat, sejak: string, permohonanId?: string): number {
    const versi = this.versiBerikut(nomorKk);
    this.db
      .prepare("INSERT INTO kartu (nomor_kk, versi, status, alamat, permohonan_id, sejak) VALUES (?, ?, 'aktif', ?, ?, ?)")
      .run(nomorKk, versi, JSON.stringify(alamat), permohonanId ?? null, sejak);
    return versi;
  }

  /** The version that the next issue of a card has. */
  versiBerikut(nomorKk: string): number {
    const terakhir = this.db.prepare<[string], { versi: number | null }>('SELECT max(versi) AS versi FROM kartu WHERE nomor_kk = ?').get(nomorKk);
    return (terakhir?.versi ?? 0) + 1;
  }

  /** The version of a card that an application made; of one that it ended, the last. */
  versiDari(nomorKk: string, permohonanId: string): number {
    const dibuat = this.db.prepare<[string, string], { versi: number }>('SELECT versi FROM kartu WHERE nomor_kk = ? AND permohonan_id = ?').get(nomorKk, permohonanId);
    return dibuat?.versi ?? this.versiBerikut(nomorKk) - 1;
  }
}
