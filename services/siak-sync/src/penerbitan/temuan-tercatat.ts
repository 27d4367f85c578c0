import type { NilaiTemuan, TemuanTerbuka } from '@kk-lintas/contracts';
import type { TemuanSiak } from '../siak/siak.port';

/** Findings as they are recorded: what was found in the open, the values sealed. */
export function temuanTercatat(semua: readonly TemuanSiak[]): { readonly temuan: readonly TemuanTerbuka[]; readonly nilai: readonly NilaiTemuan[] } {
  return {
    temuan: semua.map(({ anggotaKe, field, kode, kantorPerbaikan }) => ({ anggotaKe, field, kode, kantorPerbaikan })),
    nilai: semua.map(({ anggotaKe, field, nilaiPermohonan, nilaiSiak }) => ({ anggotaKe, field, nilaiPermohonan, nilaiSiak })),
  };
}
