import { nomorDari, type Aggregate } from '@kk-lintas/office';
import { klaimTindakLanjut } from '../tindak-lanjut/klaim-tindak-lanjut';
import { catatVersi, pastikanTerbaru, pastikanTerlampaui } from './klaim-versi';
import type { PerintahKecamatan } from './permohonan.commands';
import { decide } from './permohonan.decide';
import type { PeristiwaKecamatan } from './permohonan.events';
import { AWAL, evolve, type PermohonanKecamatan } from './permohonan.state';

export const PERMOHONAN_KECAMATAN: Aggregate<PermohonanKecamatan, PerintahKecamatan, PeristiwaKecamatan> = {
  name: 'permohonan',
  decider: { initialState: () => AWAL, evolve, decide },
  claims: {
    DicatatDiBukuPermohonan: nomorDari('buku-permohonan-kk'),
    TandaTerimaDiterbitkan: nomorDari('tanda-terima'),
    KartuLainDibuka: klaimTindakLanjut,
    KartuDalamPengiriman: async (event, context) => {
      await catatVersi(event.pribadi?.nomorKk, event.data.versi, context);
      return event;
    },
    KartuTerbit: async (event, context) => {
      await catatVersi(event.pribadi?.nomorKk, event.data.dokumen.find(({ kartuLain }) => kartuLain !== true)?.versi, context);
      return event;
    },
    KartuDiserahkan: async (event, context) => (await pastikanTerbaru(event.data.kartu, context)) ?? event,
    BerkasDikembalikanTanpaKartu: async (event, context) => (await pastikanTerlampaui(event.data.kartu, context)) ?? event,
  },
};
