import type { KodeDari } from './daftar-kode';
import { daftarKode } from './daftar-kode';
import { PEKERJAAN_BERSAMA } from './pekerjaan-bersama';

/**
 * Jenis pekerjaan, newer F-1.01 list (99 codes): the one that `Anggota.pekerjaan` uses. Code 89 means something else in
 * the older list, so a code from elsewhere must pass {@link pekerjaanDariDaftarLama} first.
 */
export const PEKERJAAN = daftarKode([
  ...PEKERJAAN_BERSAMA,
  [89, 'ANGGOTA LEMBAGA TINGGI'],
  [90, 'ARTIS'],
  [91, 'ATLIT'],
  [92, 'CHEF'],
  [93, 'MANAJER'],
  [94, 'TENAGA TATA USAHA'],
  [95, 'OPERATOR'],
  [96, 'PEKERJA PENGOLAHAN/KERAJINAN'],
  [97, 'TEKNISI'],
  [98, 'ASISTEN AHLI'],
  [99, 'LAINNYA'],
] as const);
export type Pekerjaan = KodeDari<typeof PEKERJAAN>;

/** Jenis pekerjaan, older SIAK list (89 codes), as found in data of the seed era. */
export const PEKERJAAN_LAMA = daftarKode([...PEKERJAAN_BERSAMA, [89, 'LAINNYA']] as const);
export type PekerjaanLama = KodeDari<typeof PEKERJAAN_LAMA>;

/** The same occupation in the newer list: only LAINNYA moves, from 89 to 99. */
export function pekerjaanDariDaftarLama(kode: PekerjaanLama): Pekerjaan {
  return kode === 89 ? 99 : kode;
}

/** The nearest code of the older list: what it does not know becomes LAINNYA. */
export function pekerjaanKeDaftarLama(kode: Pekerjaan): PekerjaanLama {
  return PEKERJAAN_LAMA.baca(kode) === undefined ? 89 : (kode as PekerjaanLama);
}
