import { nomorDari, type Aggregate } from '@kk-lintas/office';
import { klaimNomor } from '../penerbitan/klaim-nomor';
import type { PerintahDinas } from './permohonan.commands';
import { decide } from './permohonan.decide';
import type { PeristiwaDinas } from './permohonan.events';
import { AWAL, evolve, type PermohonanDinas } from './permohonan.state';

export const PERMOHONAN_DINAS: Aggregate<PermohonanDinas, PerintahDinas, PeristiwaDinas> = {
  name: 'permohonan',
  decider: { initialState: () => AWAL, evolve, decide },
  claims: {
    KartuDikirim: nomorDari<Extract<PeristiwaDinas, { type: 'KartuDikirim' }>>('pengiriman-kartu', ({ data: { ke } }) => (ke === undefined ? 'pengiriman' : `pengiriman/${ke}`)),
    KartuDistempel: async (event, context) => (event.data.dokumen === undefined ? event : { ...event, data: { dokumen: await klaimNomor(event.data.dokumen, context) } }),
    NomorDiterima: async (event, context) => ({ ...event, data: { dokumen: await klaimNomor(event.data.dokumen, context) } }),
  },
};
