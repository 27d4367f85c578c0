import { hariAdaDiBulan } from '../nik/hari-bulan';
import type { KodeWilayah } from '../wilayah/kode-wilayah';

declare const merek: unique symbol;

/**
 * Nomor Kartu Keluarga, 16 digits: six of the issuing kecamatan, DDMMYY of the day it was recorded (no + 40), four of a
 * serial. It belongs to the head of the family and stays until the head changes (UU 23/2006 Ps. 61(3)), also after a
 * move, so its prefix may be foreign. No check digit.
 */
export type NomorKk = string & { readonly [merek]: 'NomorKk' };

export type GalatNomorKk = 'bukan-16-angka' | 'tanggal-tidak-ada' | 'seri-nol';

/** @returns the first reason why the text cannot be a nomor KK, undefined when it can. */
export function galatNomorKk(teks: string): GalatNomorKk | undefined {
  if (!/^\d{16}$/.test(teks)) return 'bukan-16-angka';
  if (!hariAdaDiBulan(Number(teks.slice(6, 8)), Number(teks.slice(8, 10)), Number(teks.slice(10, 12)))) return 'tanggal-tidak-ada';
  return teks.endsWith('0000') ? 'seri-nol' : undefined;
}

/** @returns the number, or undefined when the text breaks a rule ({@link galatNomorKk} says which). */
export function bacaNomorKk(teks: string): NomorKk | undefined {
  return galatNomorKk(teks) === undefined ? (teks as NomorKk) : undefined;
}

/**
 * The number of a new card.
 * @param kodeKecamatan issuing kecamatan, or a desa/kelurahan in it
 * @param tanggalPencatatan civil date `YYYY-MM-DD`
 * @param seri 1 to 9999, per kecamatan and day
 * @throws RangeError when an argument is outside its domain
 */
export function buatNomorKk(kodeKecamatan: KodeWilayah, tanggalPencatatan: string, seri: number): NomorKk {
  const tanggal = `${tanggalPencatatan.slice(8, 10)}${tanggalPencatatan.slice(5, 7)}${tanggalPencatatan.slice(2, 4)}`;
  const nomor = bacaNomorKk(`${kodeKecamatan.replaceAll('.', '').slice(0, 6)}${tanggal}${String(seri).padStart(4, '0')}`);
  if (nomor === undefined) throw new RangeError('no nomor KK can be made of these arguments');
  return nomor;
}
