import type { PokokPermohonan } from '@kk-lintas/contracts';
import { unreachable } from '@kk-lintas/domain';
import type { KemajuanKantor, PeristiwaPortal } from './permohonan.events';

export interface PermohonanPortal {
  readonly tahap: 'tidak-ada' | 'diajukan-online' | 'berjalan';
  readonly pokok?: PokokPermohonan;
  readonly sidikRahasia?: string;
  readonly dibuka?: string;
  /** Ordered by time; within one office by its own order. */
  readonly riwayat: readonly KemajuanKantor[];
}

export const AWAL: PermohonanPortal = { tahap: 'tidak-ada', riwayat: [] };

export function evolve(state: PermohonanPortal, event: PeristiwaPortal): PermohonanPortal {
  switch (event.type) {
    case 'PermohonanOnlineDiajukan':
      return { ...state, tahap: 'diajukan-online', pokok: event.data.pokok, sidikRahasia: event.data.pokok.sidikRahasia };
    case 'PermohonanDikenal':
      return { ...state, tahap: 'berjalan', pokok: event.data.pokok, sidikRahasia: event.data.pokok.sidikRahasia, dibuka: event.data.dibuka };
    case 'KemajuanDicatat':
      return { ...state, riwayat: [...state.riwayat, event.data].sort(menurutWaktu) };
    default:
      return unreachable(event);
  }
}

function menurutWaktu(a: KemajuanKantor, b: KemajuanKantor): number {
  if (a.kantor === b.kantor) return a.revisi - b.revisi;
  return a.waktu < b.waktu ? -1 : a.waktu > b.waktu ? 1 : 0;
}
