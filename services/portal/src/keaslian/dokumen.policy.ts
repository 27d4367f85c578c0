import type { Policies } from '@kk-lintas/office';
import { DOKUMEN } from './dokumen.aggregate';
import type { PerintahDokumen } from './dokumen.commands';
import { PENGGANTI_LUAR, type CatatPenggantiLuar } from './pengganti-luar.aggregate';

/** The portal answers for every card that a Dinas issued. */
export const POLICIES_DOKUMEN: Policies = {
  'kk.dinas.dokumen-terbit.v1': ({ data: { dokumen, permohonanId, desa }, pribadi: { anggota, ...pribadi }, dari }) => {
    const command: PerintahDokumen = { type: 'CatatDokumen', isi: { dokumen, permohonanId, desa, penerbit: dari, ...(anggota !== undefined && { anggota }) }, pribadi };
    return { aggregate: DOKUMEN, id: dokumen.nomorDokumen, command };
  },
  'kk.dinas.dokumen-hilang.v1': ({ data: { nomorDokumen, sejak }, dari }) => {
    const command: PerintahDokumen = { type: 'CatatKehilangan', penerbit: dari, nomorDokumen, sejak };
    return { aggregate: DOKUMEN, id: nomorDokumen, command };
  },
  'kk.dinas.kartu-digantikan.v1': ({ permohonanId, data: { permohonanId: _, ...isi }, dari }) => {
    const command: CatatPenggantiLuar = { type: 'CatatPenggantiLuar', isi: { ...isi, penerbit: dari } };
    return { aggregate: PENGGANTI_LUAR, id: permohonanId, command };
  },
};
