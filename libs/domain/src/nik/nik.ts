import type { JenisKelamin } from '../kode/biodata';
import type { KodeWilayah } from '../wilayah/kode-wilayah';
import { hariAdaDiBulan } from './hari-bulan';

declare const merek: unique symbol;

/**
 * Nomor Induk Kependudukan, 16 digits: six of the kecamatan where the person was first registered, DDMMYY of birth (day
 * + 40 for a woman), four of a serial. Always a string: numbers of Papua exceed the safe integers. It never changes,
 * not on a move and not when sex or birthdate are corrected (Permendagri 108/2019 Ps. 15(3)), and has no check digit:
 * its digits are no authority on anything, so {@link bandingkanNik} only warns.
 */
export type Nik = string & { readonly [merek]: 'Nik' };

/** Why a text is not a NIK. */
export type GalatNik = 'bukan-16-angka' | 'tanggal-tidak-ada' | 'seri-nol' | 'nomor-pengganti';

/** What is wrong with a NIK, in plain words. */
export const PESAN_GALAT_NIK: Readonly<Record<GalatNik, string>> = {
  'bukan-16-angka': 'NIK terdiri atas 16 angka.',
  'tanggal-tidak-ada': 'Tanggal di dalam NIK tidak ada di kalender.',
  'seri-nol': 'Nomor seri NIK tidak boleh 0000.',
  'nomor-pengganti': 'Nomor ini nomor pengganti survei, bukan NIK.',
};

/** Placeholders of BPS surveys (also refused by their impossible date; the reason differs). */
const NOMOR_PENGGANTI: ReadonlySet<string> = new Set(['9999999999999994', '9999999999999995', '9999999999999996', '9999999999999999']);
const TAMBAHAN_PEREMPUAN = 40;

/** @returns the first reason why the text cannot be a NIK, undefined when it can. */
export function galatNik(teks: string): GalatNik | undefined {
  if (!/^\d{16}$/.test(teks)) return 'bukan-16-angka';
  if (NOMOR_PENGGANTI.has(teks)) return 'nomor-pengganti';
  const { hari, bulan, tahun } = tanggalDalam(teks);
  if (!hariAdaDiBulan(hari, bulan, tahun)) return 'tanggal-tidak-ada';
  return teks.endsWith('0000') ? 'seri-nol' : undefined;
}

/** @returns the NIK, or undefined when the text breaks a hard rule ({@link galatNik} says which). */
export function bacaNik(teks: string): Nik | undefined {
  return galatNik(teks) === undefined ? (teks as Nik) : undefined;
}

/** Biodata that a NIK is compared with. */
export interface BiodataNik {
  /** Civil date `YYYY-MM-DD`. */
  readonly tanggalLahir: string;
  readonly jenisKelamin: JenisKelamin;
}

export type PerbedaanNik = 'tanggal-lahir-berbeda' | 'jenis-kelamin-berbeda';

/** Where the digits differ from the biodata; a reason to look, never to refuse. The two-digit year says no century. */
export function bandingkanNik(nik: Nik, biodata: BiodataNik): readonly PerbedaanNik[] {
  const { hari, bulan, tahun, jenisKelamin } = tanggalDalam(nik);
  const lahir = `${biodata.tanggalLahir.slice(8, 10)}${biodata.tanggalLahir.slice(5, 7)}${biodata.tanggalLahir.slice(2, 4)}`;
  return [
    ...(lahir === `${duaAngka(hari)}${duaAngka(bulan)}${duaAngka(tahun)}` ? [] : (['tanggal-lahir-berbeda'] as const)),
    ...(jenisKelamin === biodata.jenisKelamin ? [] : (['jenis-kelamin-berbeda'] as const)),
  ];
}

/**
 * The NIK of a first registration.
 * @param kodeKecamatan kecamatan, or a desa/kelurahan in it
 * @param tanggalLahir existing civil date `YYYY-MM-DD`
 * @param seri 1 to 9999
 * @throws RangeError when an argument is outside its domain
 */
export function buatNik(kodeKecamatan: KodeWilayah, tanggalLahir: string, jenisKelamin: JenisKelamin, seri: number): Nik {
  const hari = Number(tanggalLahir.slice(8, 10)) + (jenisKelamin === 2 ? TAMBAHAN_PEREMPUAN : 0);
  const wilayah = kodeKecamatan.replaceAll('.', '').slice(0, 6);
  const teks = `${wilayah}${duaAngka(hari)}${tanggalLahir.slice(5, 7)}${tanggalLahir.slice(2, 4)}${String(seri).padStart(4, '0')}`;
  const nik = bacaNik(teks);
  if (nik === undefined) throw new RangeError('no NIK can be made of these arguments');
  return nik;
}

function tanggalDalam(nik: string) {
  const hari = Number(nik.slice(6, 8));
  const perempuan = hari > TAMBAHAN_PEREMPUAN;
  return {
    hari: perempuan ? hari - TAMBAHAN_PEREMPUAN : hari,
    bulan: Number(nik.slice(8, 10)),
    tahun: Number(nik.slice(10, 12)),
    jenisKelamin: (perempuan ? 2 : 1) satisfies JenisKelamin,
  };
}

function duaAngka(nilai: number): string {
  return String(nilai).padStart(2, '0');
}
