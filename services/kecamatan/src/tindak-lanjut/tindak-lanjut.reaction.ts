import type { Reaction } from '@kk-lintas/office';
import { PERMOHONAN_KECAMATAN } from '../permohonan/permohonan.aggregate';
import type { PerintahKecamatan } from '../permohonan/permohonan.commands';
import type { PeristiwaKecamatan } from '../permohonan/permohonan.events';
import type { PermohonanKecamatan } from '../permohonan/permohonan.state';
import { versiDi } from '../permohonan/terlampaui.decide';
import { TINDAK_LANJUT, type PerintahTindakLanjut } from './tindak-lanjut.aggregate';
import type { PeristiwaTindakLanjut } from './tindak-lanjut.events';

const BERAKHIR: readonly PeristiwaKecamatan['type'][] = ['KartuDiserahkan', 'PermohonanKedaluwarsa', 'PermohonanDihentikan', 'BerkasDikembalikanTanpaKartu', 'KartuLainTercakup'];
const SELESAI: PeristiwaTindakLanjut['type'] = 'TindakLanjutSelesai';

/** A follow-up that is over, however it ended, lets the next one of its card go on. */
export const selesaikanTindakLanjut: Reaction = {
  name: 'selesaikan-tindak-lanjut',
  eventTypes: BERAKHIR,
  react: async (event, { stateAt }) => {
    const permohonan = await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN);
    const { tahap, kunciKartu, tercakup } = permohonan;
    if (kunciKartu === undefined) return undefined;
    const diserahkan = tahap === 'diserahkan' ? versiDi(permohonan) : tercakup;
    const command: PerintahTindakLanjut = { type: 'SelesaikanTindakLanjut', kasus: event.meta.correlationId, ...(diserahkan !== undefined && { versi: diserahkan }) };
    return { aggregate: TINDAK_LANJUT, id: kunciKartu, command };
  },
};

export const lanjutkanKartuLain: Reaction = {
  name: 'lanjutkan-kartu-lain',
  eventTypes: [SELESAI],
  react: (event) => {
    const { berikut, versi } = event.data as { berikut?: string; versi?: number };
    if (berikut === undefined) return Promise.resolve(undefined);
    const command: PerintahKecamatan = { type: 'LanjutkanKartuLain', ...(versi !== undefined && { versi }) };
    return Promise.resolve({ aggregate: PERMOHONAN_KECAMATAN, id: berikut, command });
  },
};
