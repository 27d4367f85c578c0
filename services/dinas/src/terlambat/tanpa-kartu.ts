import type { PermohonanDinas, TahapDinas } from '../permohonan/permohonan.state';

/** Where a case is over without a card: nobody gets what is printed for it. */
export const TANPA_KARTU: readonly TahapDinas[] = ['berakhir', 'terlampaui'];

export function tanpaKartu({ tahap }: Pick<PermohonanDinas, 'tahap'>): boolean {
  return TANPA_KARTU.includes(tahap);
}
