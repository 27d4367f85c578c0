/** Something that SIAK holds against an application. Values are as on the form: codes as digits, nothing as empty text. */
export interface TemuanSiak {
  /** Index in `anggota`; 0 for what concerns the family as a whole. */
  readonly anggotaKe: number;
  /** Member of `Anggota`, or a path in `Keluarga` (`alamat.rt`, `nomorKk`, `anggota`). */
  readonly field: string;
  readonly kode: KodeTemuan;
  readonly nilaiPermohonan: string;
  readonly nilaiSiak: string;
  /** Kind of office that can mend it. */
  readonly kantorPerbaikan: KantorPerbaikan;
}

export type KodeTemuan =
  | 'beda-dengan-siak'
  | 'nik-tidak-dikenal'
  | 'nik-belum-ada'
  | 'nik-ganda'
  | 'nik-aktif-di-kk-lain'
  | 'nik-tidak-aktif'
  | 'nomor-kk-belum-ada'
  | 'nomor-kk-tidak-aktif'
  | 'anggota-kurang';

export type KantorPerbaikan = 'desa' | 'kecamatan' | 'dinas';

/** The loket mends what was written down wrongly, the desa who lives where, the Dinas what another card holds. */
export function kantorPerbaikan(kode: KodeTemuan, field: string): KantorPerbaikan {
  if (kode === 'nik-aktif-di-kk-lain' || kode === 'nik-tidak-aktif' || kode === 'nomor-kk-tidak-aktif') return 'dinas';
  return kode === 'anggota-kurang' || field.startsWith('alamat.') ? 'desa' : 'kecamatan';
}

export function temuan(anggotaKe: number, field: string, kode: KodeTemuan, nilaiPermohonan: unknown, nilaiSiak: unknown): TemuanSiak {
  return { anggotaKe, field, kode, nilaiPermohonan: teks(nilaiPermohonan), nilaiSiak: teks(nilaiSiak), kantorPerbaikan: kantorPerbaikan(kode, field) };
}

function teks(nilai: unknown): string {
  return nilai === undefined || nilai === null ? '' : String(nilai);
}
