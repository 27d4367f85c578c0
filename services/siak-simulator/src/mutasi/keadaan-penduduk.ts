import type { SebabMutasi } from '@kk-lintas/domain';

/** State of somebody who left all cards for good, or until he or she comes back; such a person moves by no other cause. */
export const KEADAAN_PENDUDUK = ['meninggal', 'pindah-ke-luar-negeri'] as const;
export type KeadaanPenduduk = (typeof KEADAAN_PENDUDUK)[number];

/** The state that leaving for this cause brings about; undefined where one can join another card at any time. */
export function keadaanSetelah(sebab: SebabMutasi): KeadaanPenduduk | undefined {
  if (sebab === 'kematian') return 'meninggal';
  return sebab === 'pindah-ke-luar-negeri' ? sebab : undefined;
}
