export interface TemuanNama {
  readonly tingkat: 'galat' | 'peringatan';
  readonly pesan: string;
}

const PANJANG_TERBANYAK = 60;
const HURUF_LATIN_DAN_SPASI = /^[\p{Script=Latin}\p{M} ]+$/u;

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

function galat(pesan: string): TemuanNama {
  return { tingkat: 'galat', pesan };
}

function peringatan(pesan: string): TemuanNama {
  return { tingkat: 'peringatan', pesan };
}
