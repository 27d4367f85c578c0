/** Something that SIAK holds against an application. Values are as on the form: codes as digits, nothing as empty text. */
export interface TemuanSiak {
  /** Index in `anggota`; 0 for what concerns the family as a whole; from the number of rows on for a member whom the form leaves out. */
  readonly anggotaKe: number;
  /** Member of `Anggota`, or a path in `Keluarga` (`alamat.rt`, `nomorKk`, `anggota`, `mutasi`). */
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
  | 'anggota-kurang'
  | KodeTemuanMutasi
  | 'kartu-ditahan'
  | 'nik-ditahan';

/** What can be wrong with who joins and leaves which card, and with its head. */
export type KodeTemuanMutasi =
  | 'mutasi-tidak-disebut'
  | 'mutasi-tidak-terjadi'
  | 'mutasi-bukan-untuk-jenis-ini'
  | 'kartu-asal-berbeda'
  | 'kartu-tujuan-tidak-aktif'
  | 'penduduk-meninggal'
  | 'penduduk-di-luar-negeri'
  | 'kepala-keluarga-tidak-ada'
  | 'kepala-keluarga-ganda'
  | 'kepala-keluarga-berganti';

export type KantorPerbaikan = 'desa' | 'kecamatan' | 'dinas';

const OLEH_DINAS: ReadonlySet<KodeTemuan> = new Set(['nik-aktif-di-kk-lain', 'nik-tidak-aktif', 'nomor-kk-tidak-aktif', 'penduduk-meninggal']);

/** The loket mends what was written down wrongly and waits for what is held, the desa who lives where, the Dinas what another card holds. */
export function kantorPerbaikan(kode: KodeTemuan, field: string): KantorPerbaikan {
  if (OLEH_DINAS.has(kode)) return 'dinas';
  return kode === 'anggota-kurang' || field.startsWith('alamat.') ? 'desa' : 'kecamatan';
}

export function temuan(anggotaKe: number, field: string, kode: KodeTemuan, nilaiPermohonan: unknown, nilaiSiak: unknown): TemuanSiak {
  return { anggotaKe, field, kode, nilaiPermohonan: teks(nilaiPermohonan), nilaiSiak: teks(nilaiSiak), kantorPerbaikan: kantorPerbaikan(kode, field) };
}

function teks(nilai: unknown): string {
  return nilai === undefined || nilai === null ? '' : String(nilai);
}
