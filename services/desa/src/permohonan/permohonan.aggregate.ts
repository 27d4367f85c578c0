import { nomorDari, type Aggregate } from '@kk-lintas/office';
import type { PerintahDesa } from './permohonan.commands';
import { decide } from './permohonan.decide';
import type { PeristiwaDesa } from './permohonan.events';
import { nomorPermohonan } from './pengantar.decide';
import { AWAL, evolve, type PermohonanDesa } from './permohonan.state';

const nomorSurat = nomorDari<Extract<PeristiwaDesa, { type: 'SuratPengantarDiterbitkan' }>>('surat-pengantar');

export const PERMOHONAN_DESA: Aggregate<PermohonanDesa, PerintahDesa, PeristiwaDesa> = {
  name: 'permohonan',
  decider: { initialState: () => AWAL, evolve, decide },
  claims: {
    SuratPengantarDiterbitkan: async (event, context) => {
      const numbered = await nomorSurat(event, context);
      if ('rejected' in numbered || numbered.data.nomorPermohonan !== '') return numbered;
      const { desa, tahun, nomor } = numbered.data;
      return { ...numbered, data: { ...numbered.data, nomorPermohonan: nomorPermohonan(desa, tahun, nomor) } };
    },
    DicatatDiBukuHarian: nomorDari('buku-harian'),
    DicatatDiBukuInduk: nomorDari('buku-induk-penduduk'),
  },
};
