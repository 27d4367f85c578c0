import { nomorDari, type Aggregate } from '@kk-lintas/office';
import type { PerintahPortal } from './permohonan.commands';
import { decide } from './permohonan.decide';
import type { PeristiwaPortal } from './permohonan.events';
import { AWAL, evolve, type PermohonanPortal } from './permohonan.state';

type Diajukan = Extract<PeristiwaPortal, { type: 'PermohonanOnlineDiajukan' }>;

const nomorOnline = nomorDari<Diajukan>('permohonan-online');

export const PERMOHONAN_PORTAL: Aggregate<PermohonanPortal, PerintahPortal, PeristiwaPortal> = {
  name: 'permohonan',
  decider: { initialState: () => AWAL, evolve, decide },
  claims: {
    PermohonanOnlineDiajukan: async (event, context) => {
      const numbered = await nomorOnline(event, context);
      if ('rejected' in numbered) return numbered;
      const { nomor, tahun, pokok } = numbered.data;
      return { ...numbered, data: { ...numbered.data, pokok: { ...pokok, nomor: `ONLINE-${tahun}-${String(nomor).padStart(6, '0')}` } } };
    },
  },
};
