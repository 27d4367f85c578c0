import { periksaNamaPertama, tercetak } from '../../nama/nama-pertama';
import type { Anggota } from '../keluarga';
import { perAnggota, type AturanKeluarga, type Temuan } from '../temuan';

/** What a card says of somebody in words of the family's own. */
const TULISAN = ['namaLengkap', 'tempatLahir', 'ayah', 'ibu'] as const satisfies readonly (keyof Anggota)[];

/**
 * R12: name rules of Permendagri 73/2022, at first recording only: a member without NIK. Names recorded earlier stay
 * valid and must merely be there. What the card cannot print is not recorded, and of what was recorded earlier the officer is told.
 */
export const r12NamaPertama: AturanKeluarga = (keluarga) =>
  perAnggota(keluarga, (anggota) => {
    const { nik, namaLengkap } = anggota;
    const nama = nik !== undefined && namaLengkap.trim() !== '' ? [] : periksaNamaPertama(namaLengkap).map((temuan) => ({ ...temuan, aturan: 'R12', field: 'namaLengkap' }));
    const salah = new Set(nama.filter(({ tingkat }) => tingkat === 'galat').map(({ field }) => field));
    return [...nama, ...takTercetak(anggota).filter(({ field }) => !salah.has(field))];
  });

function takTercetak(anggota: Anggota): readonly Temuan[] {
  const tingkat = anggota.nik === undefined ? 'galat' : 'peringatan';
  return TULISAN.filter((field) => !tercetak(anggota[field])).map((field) => ({ aturan: 'R12', tingkat, field, pesan: 'Tulis dengan huruf Latin, karena huruf lain tidak tercetak pada kartu.' }));
}
