import type { PokokPermohonan } from '@kk-lintas/contracts';
import { unreachable } from '@kk-lintas/domain';
import type { KemajuanKantor, PembacaanKantor, PeristiwaPortal } from './permohonan.events';
import { sisipkan } from './riwayat';

export interface PermohonanPortal {
  readonly tahap: 'tidak-ada' | 'diajukan-online' | 'berjalan';
  readonly pokok?: PokokPermohonan;
  readonly sidikRahasia?: string;
  readonly idRahasia?: string;
  readonly dibuka?: string;
  /** Ordered by time; within one office by its own order. */
  readonly riwayat: readonly KemajuanKantor[];
  /** Who opened the personal data, in the same order. */
  readonly pembacaan?: readonly PembacaanKantor[];
}

export const AWAL: PermohonanPortal = { tahap: 'tidak-ada', riwayat: [] };

export function evolve(state: PermohonanPortal, event: PeristiwaPortal): PermohonanPortal {
  switch (event.type) {
    case 'PermohonanOnlineDiajukan':
      return { ...state, tahap: 'diajukan-online', pokok: event.data.pokok, sidikRahasia: event.data.pokok.sidikRahasia };
    case 'PermohonanDikenal':
      return { ...state, tahap: 'berjalan', pokok: event.data.pokok, sidikRahasia: event.data.pokok.sidikRahasia, idRahasia: event.data.pokok.idRahasia, dibuka: event.data.dibuka };
    case 'KemajuanDicatat':
      return { ...state, riwayat: sisipkan(state.riwayat, event.data) };
    case 'PembacaanDicatat':
      return { ...state, pembacaan: sisipkan(state.pembacaan ?? [], event.data) };
    default:
      return unreachable(event);
  }
}
