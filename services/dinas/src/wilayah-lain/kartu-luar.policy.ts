import type { Policies } from '@kk-lintas/office';
import { KARTU_LUAR, type CatatKartuLuar } from './kartu-luar.aggregate';

/** Another Dinas speaks of its own case; what becomes of the card here is this office's to record and to tell. */
export const POLICIES_KARTU_LUAR: Policies = {
  'kk.dinas.kartu-wilayah-lain.v1': ({ permohonanId, data, pribadi, dari }) => {
    const { kasus, nomor, permohonanId: _, ...perubahan } = data;
    const command: CatatKartuLuar = { type: 'CatatKartuLuar', isi: { ...perubahan, nomor: kasus.nomor, dari: { permohonanId, nomor }, oleh: dari }, pribadi };
    return { aggregate: KARTU_LUAR, id: kasus.permohonanId, command };
  },
};
