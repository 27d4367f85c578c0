/** Digits and letters without I, L, O and U (Crockford): nobody misreads one over the telephone. */
const ABJAD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ACAK = 7;
const BENTUK = new RegExp(`^\\d{4}-\\d{2}-[${ABJAD}]{${ACAK + 1}}$`);

/**
 * Number of one issue of a card: kabupaten, year, seven characters of chance and one that checks them, `3204-26-K7QF2M9X`.
 * It tells nothing of the family, and the next one cannot be guessed from it.
 * @param kabupaten kode wilayah of the kabupaten/kota, `32.04`
 * @param tahun year of issue
 * @param acak at least 14 hexadecimal digits of chance; the same digits give the same number
 */
export function buatNomorDokumen(kabupaten: string, tahun: number, acak: string): string {
  if (!/^[0-9a-f]{14}/.test(acak)) throw new Error('too little chance for the number of a document');
  const pasangan = acak.slice(0, 2 * ACAK).match(/../g) ?? [];
  const badan = pasangan.map((dua) => ABJAD[parseInt(dua, 16) % ABJAD.length]).join('');
  const awal = `${kabupaten.replace('.', '')}-${String(tahun % 100).padStart(2, '0')}-`;
  return `${awal}${badan}${hurufUji(`${awal}${badan}`)}`;
}

/** @returns the number as it is written, from a text with small letters or spaces around it; undefined for a mistyped one */
export function bacaNomorDokumen(teks: string): string | undefined {
  const nomor = teks.trim().toUpperCase();
  if (!BENTUK.test(nomor)) return undefined;
  return hurufUji(nomor.slice(0, -1)) === nomor.slice(-1) ? nomor : undefined;
}

/** Weighted by odd numbers modulo 32: any one changed character shows, and any two neighbours exchanged but those half an alphabet apart. */
function hurufUji(teks: string): string {
  const jumlah = [...teks.replaceAll('-', '')].reduce((sejauh, huruf, ke) => sejauh + (2 * ke + 1) * ABJAD.indexOf(huruf), 0);
  return ABJAD[jumlah % ABJAD.length] ?? '';
}
