import { nilaiPeriksa } from './galois-32';

declare const merek: unique symbol;

/**
 * Number of an issued card, `3204-26-K7QF2M9M`: four digits of the kabupaten/kota, two of the year, seven random
 * characters and one check character (Crockford base32). It says nothing about the family; people may read it aloud.
 */
export type NomorDokumen = string & { readonly [merek]: 'NomorDokumen' };

/** Crockford base32: no I, L, O, U. */
const ABJAD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BENTUK = /^\d{4}-\d{2}-[0-9A-HJKMNP-TV-Z]{8}$/;
const SERUPA: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Letters and digits of one number, hyphens not counted. */
export const PANJANG_NOMOR_DOKUMEN = 14;

/** Random bytes that one number needs: 35 bits of them are used. */
export const ACAK_NOMOR_DOKUMEN = 5;

/**
 * @param kabupaten kode wilayah of the issuing kabupaten/kota, `32.04` or `3204`
 * @param tahun year of issue, 2000 to 2099
 * @param acak {@link ACAK_NOMOR_DOKUMEN} random bytes
 * @throws RangeError when one of them is none
 */
export function buatNomorDokumen(kabupaten: string, tahun: number, acak: Uint8Array): NomorDokumen {
  const wilayah = kabupaten.replace('.', '');
  if (!/^\d{4}$/.test(wilayah)) throw new RangeError('kabupaten has four digits');
  if (!Number.isInteger(tahun) || tahun < 2000 || tahun > 2099) throw new RangeError('a year of this century');
  if (acak.length !== ACAK_NOMOR_DOKUMEN) throw new RangeError(`${ACAK_NOMOR_DOKUMEN} random bytes`);
  const tujuh = tujuhHuruf(acak);
  const awal = `${wilayah}-${String(tahun).slice(2)}-${tujuh}`;
  return `${awal}${hurufPeriksa(awal)}` as NomorDokumen;
}

/**
 * Reads what a person typed: any case, spaces and hyphens anywhere or nowhere, and the letters that look like digits (O, I, L) are mended.
 * @returns the number, or undefined when its form or its check character is wrong
 */
export function bacaNomorDokumen(teks: string): NomorDokumen | undefined {
  const huruf = tanpaAntara(teks).replace(/[OIL]/g, (satu) => SERUPA[satu] ?? satu);
  const rapi = `${huruf.slice(0, 4)}-${huruf.slice(4, 6)}-${huruf.slice(6)}`;
  return nomorDokumenSah(rapi) ? rapi : undefined;
}

/** What keeps a text from being a nomor dokumen: one half typed, or with too much, is another slip than a wrong character. */
export function sebabBukanNomor(teks: string): 'terlalu-pendek' | 'terlalu-panjang' | 'salah-tulis' {
  const huruf = tanpaAntara(teks);
  if (!/^[A-Z0-9]*$/.test(huruf) || huruf.length === PANJANG_NOMOR_DOKUMEN) return 'salah-tulis';
  return huruf.length < PANJANG_NOMOR_DOKUMEN ? 'terlalu-pendek' : 'terlalu-panjang';
}

function tanpaAntara(teks: string): string {
  return teks.toUpperCase().replace(/[\s\p{Pd}]+/gu, '');
}

/** Whether the text is a nomor dokumen exactly as printed. */
export function nomorDokumenSah(teks: string): teks is NomorDokumen {
  return BENTUK.test(teks) && teks.endsWith(hurufPeriksa(teks.slice(0, -1)));
}

function tujuhHuruf(acak: Uint8Array): string {
  let angka = acak.reduce((jumlah, byte) => jumlah * 256 + byte, 0);
  let huruf = '';
  for (let i = 0; i < 7; i++) {
    huruf = (ABJAD[angka % 32] ?? '') + huruf;
    angka = Math.floor(angka / 32);
  }
  return huruf;
}

function hurufPeriksa(awal: string): string {
  const deret = [...awal.replaceAll('-', '')].map((huruf) => ABJAD.indexOf(huruf));
  return ABJAD[nilaiPeriksa(deret)] ?? '';
}

/** The seven random characters as a number below 2^35. */
export function acakDari(nomor: NomorDokumen): number {
  return [...nomor.slice(8, 15)].reduce((jumlah, huruf) => jumlah * 32 + ABJAD.indexOf(huruf), 0);
}

/** The number of these parts, check character included. */
export function susunNomorDokumen(wilayah: number, tahun: number, acak: number): NomorDokumen | undefined {
  if (wilayah > 9999 || tahun > 99 || acak >= 2 ** 35) return undefined;
  const bytes = Uint8Array.from({ length: ACAK_NOMOR_DOKUMEN }, (_, i) => Math.floor(acak / 256 ** (ACAK_NOMOR_DOKUMEN - 1 - i)) % 256);
  return buatNomorDokumen(String(wilayah).padStart(4, '0'), 2000 + tahun, bytes);
}
