import { adalahPng, bacaPng } from './baca-png';

/** Largest file in bytes: it lies in every card that shows it. */
export const LAMBANG_TERBESAR = 300 * 1024;

/** Longest side in pixels: at its place on the card already far finer than any printer. */
export const SISI_LAMBANG = 1_500;

declare const merek: unique symbol;

/** The picture of the state emblem, a PNG that was checked. It is not ours to draw: whoever issues cards gives it. */
export type Lambang = Uint8Array & { readonly [merek]: 'Lambang' };

/** @returns the emblem, or in a few words what is wrong with the file */
export function bacaLambang(berkas: Uint8Array): { readonly lambang: Lambang } | { readonly salah: string } {
  const isi = Buffer.from(berkas.buffer, berkas.byteOffset, berkas.byteLength);
  if (!adalahPng(isi)) return { salah: 'bukan PNG' };
  if (isi.length > LAMBANG_TERBESAR) return { salah: `lebih besar dari ${LAMBANG_TERBESAR / 1024} KB` };
  const png = bacaPng(isi, SISI_LAMBANG);
  return 'salah' in png ? png : { lambang: berkas as Lambang };
}
