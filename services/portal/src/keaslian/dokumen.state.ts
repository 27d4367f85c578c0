import { unreachable } from '@kk-lintas/domain';
import type { IsiDokumen, PeristiwaDokumen } from './dokumen.events';

/** One issue of a card; nothing of it before the Dinas has told of it. */
export interface DokumenPortal {
  readonly isi?: IsiDokumen;
  /** Civil date (WIB) on which its sheets were declared lost. */
  readonly hilangSejak?: string;
}

export const BELUM_TERCATAT: DokumenPortal = {};

export function evolve(state: DokumenPortal, event: PeristiwaDokumen): DokumenPortal {
  switch (event.type) {
    case 'DokumenDicatat':
      return { ...state, isi: event.data };
    case 'LembarDicatat':
      return state;
    case 'DokumenDinyatakanHilang':
      return { ...state, hilangSejak: event.data.sejak };
    default:
      return unreachable(event);
  }
}
