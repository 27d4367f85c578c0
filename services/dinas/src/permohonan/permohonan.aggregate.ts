import { nomorDari, type Aggregate } from '@kk-lintas/office';
import { klaimNomor } from '../penerbitan/klaim-nomor';
import { klaimVersi, pastikanTerlampaui } from '../penerbitan/klaim-versi';
import type { PerintahDinas } from './permohonan.commands';
import { decide } from './permohonan.decide';
import type { PeristiwaDinas } from './permohonan.events';
import { AWAL, evolve, type PermohonanDinas } from './permohonan.state';

export const PERMOHONAN_DINAS: Aggregate<PermohonanDinas, PerintahDinas, PeristiwaDinas> = {
  name: 'permohonan',
  decider: { initialState: () => AWAL, evolve, decide },
  claims: {
    KartuDikirim: nomorDari<Extract<PeristiwaDinas, { type: 'KartuDikirim' }>>('pengiriman-kartu', ({ data: { ke } }) => (ke === undefined ? 'pengiriman' : `pengiriman/${ke}`)),
    KartuDistempel: async (event, context) => {
      if (event.data.dokumen === undefined) return event;
      const dokumen = await klaimVersi(event.data.dokumen, context);
      return 'rejected' in dokumen ? dokumen : { ...event, data: { dokumen: await klaimNomor(dokumen, context) } };
    },
    KartuDitandatanganiElektronik: async (event, context) => {
      const dokumen = await klaimVersi(event.data.dokumen, context);
      return 'rejected' in dokumen ? dokumen : { ...event, data: { ...event.data, dokumen } };
    },
    KartuTerlampaui: async (event, context) => (await pastikanTerlampaui(event.data, context)) ?? event,
    NomorDiterima: async (event, context) => ({ ...event, data: { dokumen: await klaimNomor(event.data.dokumen, context) } }),
  },
};
