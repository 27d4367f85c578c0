import type { KodeDari } from './daftar-kode';
import { daftarKode } from './daftar-kode';

/** Formulir F-1.01 (Permendagri 109/2019). */
export const JENIS_KELAMIN = daftarKode([
  [1, 'LAKI-LAKI'],
  [2, 'PEREMPUAN'],
]);
export type JenisKelamin = KodeDari<typeof JENIS_KELAMIN>;

/** Seven entries since MK 97/PUU-XIV/2016: believers are recorded, not left blank. */
export const AGAMA = daftarKode([
  [1, 'ISLAM'],
  [2, 'KRISTEN'],
  [3, 'KATHOLIK'],
  [4, 'HINDU'],
  [5, 'BUDHA'],
  [6, 'KHONGHUCU'],
  [7, 'KEPERCAYAAN TERHADAP TUHAN YME / LAINNYA'],
]);
export type Agama = KodeDari<typeof AGAMA>;

/** Thirteen entries of F-1.01. */
export const GOLONGAN_DARAH = daftarKode([
  [1, 'A'],
  [2, 'B'],
  [3, 'AB'],
  [4, 'O'],
  [5, 'A+'],
  [6, 'A-'],
  [7, 'B+'],
  [8, 'B-'],
  [9, 'AB+'],
  [10, 'AB-'],
  [11, 'O+'],
  [12, 'O-'],
  [13, 'TIDAK TAHU'],
]);
export type GolonganDarah = KodeDari<typeof GOLONGAN_DARAH>;

/** Highest education, F-1.01. */
export const PENDIDIKAN = daftarKode([
  [1, 'TIDAK/BELUM SEKOLAH'],
  [2, 'BELUM TAMAT SD/SEDERAJAT'],
  [3, 'TAMAT SD/SEDERAJAT'],
  [4, 'SLTP/SEDERAJAT'],
  [5, 'SLTA/SEDERAJAT'],
  [6, 'DIPLOMA I/II'],
  [7, 'AKADEMI/DIPLOMA III/S. MUDA'],
  [8, 'DIPLOMA IV/STRATA I'],
  [9, 'STRATA II'],
  [10, 'STRATA III'],
]);
export type Pendidikan = KodeDari<typeof PENDIDIKAN>;

/** UU 12/2006 knows no adult dual nationality, so there is no third code. */
export const KEWARGANEGARAAN = daftarKode([
  [1, 'WNI'],
  [2, 'WNA'],
]);
export type Kewarganegaraan = KodeDari<typeof KEWARGANEGARAAN>;
