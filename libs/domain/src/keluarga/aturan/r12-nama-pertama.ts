import { periksaNamaPertama } from '../../nama/nama-pertama';
import { perAnggota, type AturanKeluarga } from '../temuan';

/**
 * R12: name rules of Permendagri 73/2022, at first recording only: a member without NIK. Names recorded earlier stay
 * valid and must merely be there.
 */
export const r12NamaPertama: AturanKeluarga = (keluarga) =>
  perAnggota(keluarga, ({ nik, namaLengkap }) => {
    if (nik !== undefined && namaLengkap.trim() !== '') return [];
    return periksaNamaPertama(namaLengkap).map((temuan) => ({ ...temuan, aturan: 'R12', field: 'namaLengkap' }));
  });
