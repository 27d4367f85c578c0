import type { PokokPermohonan, Tautan } from '@kk-lintas/contracts';
import { uuidV5 } from '@kk-lintas/trust';
import type { PermohonanKecamatan } from './permohonan.state';

/** The case that gives a family another card for one that it got when it was already declared lost: one of each case. */
export function penggantiUntuk({ permohonanId, nomor }: PokokPermohonan): Tautan {
  return { permohonanId: uuidV5(`kartu-hilang/${permohonanId}`), nomor: `${nomor}-H1` };
}

/** Its correction was asked for at the hand-over: after that nothing else sends a case back. */
export function dibetulkan({ tahap, dikembalikan }: PermohonanKecamatan): boolean {
  return tahap === 'diserahkan' && dikembalikan !== undefined;
}
