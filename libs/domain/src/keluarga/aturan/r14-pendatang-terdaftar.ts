import { perAnggota, type AturanKeluarga } from '../temuan';
import type { SebabMutasi } from '../sebab-mutasi';

/** Reasons to come for which a person may be without NIK: he or she is recorded for the first time with this application. */
const DICATAT_PERTAMA: ReadonlySet<SebabMutasi> = new Set<SebabMutasi>([
  'kelahiran',
  'pendaftaran-pertama',
  'datang-dari-luar-negeri',
  'pewarganegaraan',
  'pengangkatan-anak',
  'pengakuan-anak',
]);

/**
 * R14: a newcomer who is not registered yet may not be listed (UU 23/2006 Ps. 15): whoever comes from another card has a
 * NIK. Without a list of changes nothing is known about where a member without NIK comes from.
 */
export const r14PendatangTerdaftar: AturanKeluarga = (keluarga) => {
  const { mutasi } = keluarga;
  if (mutasi === undefined || mutasi.some(({ nik, arah, sebab }) => nik === undefined && arah === 'masuk' && DICATAT_PERTAMA.has(sebab))) return [];
  return perAnggota(keluarga, ({ nik }) => {
    if (nik !== undefined) return [];
    return [{ aturan: 'R14', tingkat: 'galat', field: 'nik', pesan: 'Pendatang yang belum terdaftar tidak dapat dicantumkan; daftarkan kedatangannya lebih dahulu.' }];
  });
};
