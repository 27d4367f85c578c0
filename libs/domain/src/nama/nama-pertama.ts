export interface TemuanNama {
  readonly tingkat: 'galat' | 'peringatan';
  readonly pesan: string;
}

const PANJANG_TERBANYAK = 60;
/** Letters of the Latin alphabet with all their marks, written as one character or as two; not the IPA, numerals, or marks of other scripts. */
const LATIN = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u019a\\u019c-\\u024f\\u1e00-\\u1ef9\\u0300-\\u034e';
const HURUF_LATIN_DAN_SPASI = new RegExp(`^[${LATIN} ]+$`);
/** Digits, punctuation and the signs for a glottal stop too: what names recorded earlier may have. */
const TERCETAK = new RegExp(`^[${LATIN}\\u0020-\\u007e\\u00a0-\\u00bf\\u02bb\\u02bc\\u2010-\\u2027]*$`);

/**
 * Rules for a name at its first recording (Permendagri 73/2022): Latin letters, no digits or punctuation, at
 * most 60 characters with spaces. Two words are asked for but "not rigid", so one word only warns. Names recorded
 * earlier stay valid whatever they look like: never apply this to them.
 */
export function periksaNamaPertama(nama: string): readonly TemuanNama[] {
  const bersih = nama.trim().replace(/\s+/g, ' ');
  if (bersih === '') return [galat('Nama wajib diisi.')];
  return [
    ...([...bersih].length > PANJANG_TERBANYAK ? [galat(`Nama paling banyak ${PANJANG_TERBANYAK} huruf termasuk spasi.`)] : []),
    ...(HURUF_LATIN_DAN_SPASI.test(bersih) ? [] : [galat('Nama hanya boleh memuat huruf Latin dan spasi, tanpa angka dan tanda baca.')]),
    ...(bersih.includes(' ') ? [] : [peringatan('Nama dianjurkan paling sedikit dua kata.')]),
  ];
}

/** Whether a card can show every character of a text: its typeface has the Latin alphabet, and a box for what it has not. */
export function tercetak(teks: string): boolean {
  return TERCETAK.test(teks);
}

function galat(pesan: string): TemuanNama {
  return { tingkat: 'galat', pesan };
}

function peringatan(pesan: string): TemuanNama {
  return { tingkat: 'peringatan', pesan };
}
