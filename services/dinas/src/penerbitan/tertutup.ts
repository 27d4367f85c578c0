import type { PermohonanDinas, TahapDinas } from '../permohonan/permohonan.state';

const TERTUTUP: ReadonlySet<TahapDinas> = new Set<TahapDinas>(['selesai', 'berakhir']);

/** The kecamatan's word of the end and the operator's know no order between them: what comes after the end is written down, and changes and signs nothing. */
export function tertutup({ tahap }: Pick<PermohonanDinas, 'tahap'>): boolean {
  return TERTUTUP.has(tahap);
}
