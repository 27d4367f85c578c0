import type { KodeDari } from './daftar-kode';
import { daftarKode } from './daftar-kode';

/** Status hubungan dalam keluarga (SHDK), F-1.01 (Permendagri 109/2019). */
export const SHDK = daftarKode([
  [1, 'KEPALA KELUARGA'],
  [2, 'SUAMI'],
  [3, 'ISTRI'],
  [4, 'ANAK'],
  [5, 'MENANTU'],
  [6, 'CUCU'],
  [7, 'ORANGTUA'],
  [8, 'MERTUA'],
  [9, 'FAMILI LAIN'],
  [10, 'PEMBANTU'],
  [11, 'LAINNYA'],
]);
export type Shdk = KodeDari<typeof SHDK>;

/** Six entries of F-1.01, with the "tercatat / belum tercatat" split that Permendagri 118/2017 brought. */
export const STATUS_PERKAWINAN = daftarKode([
  [1, 'BELUM KAWIN'],
  [2, 'KAWIN TERCATAT'],
  [3, 'KAWIN BELUM TERCATAT'],
  [4, 'CERAI HIDUP TERCATAT'],
  [5, 'CERAI HIDUP BELUM TERCATAT'],
  [6, 'CERAI MATI'],
]);
export type StatusPerkawinan = KodeDari<typeof STATUS_PERKAWINAN>;

/** The four entries of the KTP-el. */
export const STATUS_PERKAWINAN_KTP = daftarKode([
  [1, 'BELUM KAWIN'],
  [2, 'KAWIN'],
  [3, 'CERAI HIDUP'],
  [4, 'CERAI MATI'],
]);
export type StatusPerkawinanKtp = KodeDari<typeof STATUS_PERKAWINAN_KTP>;

const PADA_KTP = { 1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 4 } as const satisfies Record<StatusPerkawinan, StatusPerkawinanKtp>;

/** How a status of the KK reads on the KTP-el. */
export function statusPerkawinanKtp(status: StatusPerkawinan): StatusPerkawinanKtp {
  return PADA_KTP[status];
}

/** Married now, registered or not. */
export function berstatusKawin(status: StatusPerkawinan): boolean {
  return status === 2 || status === 3;
}

/** Married now or before ("sudah/pernah kawin"): of age for the KTP-el and as head of a family (UU 24/2013). */
export function pernahKawin(status: StatusPerkawinan): boolean {
  return status !== 1;
}
