import { nomorDari, type Aggregate } from '@kk-lintas/office';
import type { PerintahKecamatan } from './permohonan.commands';
import { decide } from './permohonan.decide';
import type { PeristiwaKecamatan } from './permohonan.events';
import { AWAL, evolve, type PermohonanKecamatan } from './permohonan.state';

export const PERMOHONAN_KECAMATAN: Aggregate<PermohonanKecamatan, PerintahKecamatan, PeristiwaKecamatan> = {
  name: 'permohonan',
  decider: { initialState: () => AWAL, evolve, decide },
  claims: { DicatatDiBukuPermohonan: nomorDari('buku-permohonan-kk'), TandaTerimaDiterbitkan: nomorDari('tanda-terima') },
};
