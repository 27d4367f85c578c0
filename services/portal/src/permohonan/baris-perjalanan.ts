import { jabatanTerbaca } from '@kk-lintas/office';
import type { KemajuanKantor } from './permohonan.events';
import { kataPeristiwa } from './kata-peristiwa';

/** One line of a case's way as people read it, beside the names that programs use. */
export type BarisPerjalanan = Omit<KemajuanKantor, 'permohonanId'> & {
  /** What happened, in words. */
  readonly uraian: string;
  /** Name of the office, its id when the directory knows it no more. */
  readonly namaKantor: string;
};

export function barisPerjalanan(riwayat: readonly KemajuanKantor[], namaKantor: (id: string) => string | undefined): readonly BarisPerjalanan[] {
  return riwayat.map(({ permohonanId: _, ...kemajuan }) => ({
    ...kemajuan,
    jabatan: jabatanTerbaca(kemajuan.jabatan),
    uraian: kataPeristiwa(kemajuan.peristiwa, kemajuan.keterangan),
    namaKantor: namaKantor(kemajuan.kantor) ?? kemajuan.kantor,
  }));
}
