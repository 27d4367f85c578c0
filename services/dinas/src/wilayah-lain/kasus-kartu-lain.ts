import type { Tautan } from '@kk-lintas/contracts';
import { uuidV5 } from '@kk-lintas/trust';

/** One case for each other card of a case: its id and number follow from it, and say nothing of the card. @param kartuKe -1 for the card of the case itself */
export function kasusKartuLain(permohonanId: string, nomor: string, kartuKe: number): Tautan {
  return { permohonanId: uuidV5(`kartu-lain/${permohonanId}/${kartuKe}`), nomor: `${nomor}-L${kartuKe + 1}` };
}
