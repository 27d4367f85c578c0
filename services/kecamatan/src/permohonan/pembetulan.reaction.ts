import type { Reaction } from '@kk-lintas/office';
import { pokokPembetulan } from './pembetulan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PermohonanKecamatan } from './permohonan.state';

/** An error found at the hand-over (step 19) opens the correction case in the queue of the loket, exactly once. */
export const pembetulan: Reaction = {
  name: 'pembetulan',
  eventTypes: ['PembetulanDiminta'],
  react: async (event, { stateAt }) => {
    const { pokok, pemohon, nomorKk, penerimaan } = await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN);
    // Without its personal data, destroyed at the family's wish, nothing can be corrected.
    if (pokok === undefined || pemohon === undefined || penerimaan.keluarga === undefined) return undefined;
    const { alasan } = event.data as { alasan: string };
    const baru = pokokPembetulan(pokok);
    // Who came or went with the case stands on the card now: a correction begins without the changes that the form named.
    const { mutasi: _, ...kartu } = penerimaan.keluarga;
    const command: PerintahKecamatan = { type: 'BukaPembetulan', pokok: baru, alasan, pemohon, keluarga: { ...kartu, nomorKk } };
    return { aggregate: PERMOHONAN_KECAMATAN, id: baru.permohonanId, command };
  },
};
