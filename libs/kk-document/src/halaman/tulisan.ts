/** Capitals throughout, one blank between words, no control characters; `-` for what is empty. */
export function kapital(teks: string | undefined): string {
  const rapi = (teks ?? '').normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim();
  return rapi === '' ? '-' : rapi.toUpperCase();
}

/** `dd-mm-yyyy` of a civil date `YYYY-MM-DD`; `-` for none. */
export function tanggalCetak(tanggal: string | undefined): string {
  return tanggal === undefined ? '-' : tanggal.split('-').reverse().join('-');
}

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** Number of a copy as it is printed: Roman up to ten. */
export function romawi(angka: number): string {
  return ROMAWI[angka - 1] ?? String(angka);
}
