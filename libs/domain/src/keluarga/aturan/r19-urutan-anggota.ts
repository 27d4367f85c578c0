import type { Anggota } from '../keluarga';
import type { AturanKeluarga } from '../temuan';

/** Order of rows: head, husband or wife, then SHDK 4 to 11. */
const PERINGKAT = { 1: 1, 2: 2, 3: 2, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11 } as const satisfies Record<Anggota['shdk'], number>;
const ANAK = 4;

/**
 * The members in the order of the card (filling instructions of F-1.01): head, spouse, children from the eldest, then
 * the other relations by code. Equal rows keep their order; the input is not changed.
 */
export function urutkanAnggota(anggota: readonly Anggota[]): readonly Anggota[] {
  return [...anggota].sort((a, b) => PERINGKAT[a.shdk] - PERINGKAT[b.shdk] || urutanKelahiranAnak(a, b));
}

/** R19: the rows follow the order of the card; {@link urutkanAnggota} mends it. */
export const r19UrutanAnggota: AturanKeluarga = ({ anggota }) => {
  const urut = urutkanAnggota(anggota);
  const anggotaKe = anggota.findIndex((baris, ke) => baris !== urut[ke]);
  if (anggotaKe < 0) return [];
  const pesan = 'Urutan anggota: kepala keluarga, suami/istri, anak dari yang tertua, lalu anggota lain.';
  return [{ aturan: 'R19', tingkat: 'peringatan', anggotaKe, field: 'shdk', pesan }];
};

function urutanKelahiranAnak(a: Anggota, b: Anggota): number {
  if (a.shdk !== ANAK || a.tanggalLahir === b.tanggalLahir) return 0;
  return a.tanggalLahir < b.tanggalLahir ? -1 : 1;
}
