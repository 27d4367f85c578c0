import type { KartuDigantikan } from '@kk-lintas/contracts';
import type { Decider, DomainEvent } from '@kk-lintas/domain';
import type { Aggregate } from '@kk-lintas/office';

/** That a card of a Dinas has its next issue from another one. */
export interface PenggantiLuar extends Omit<KartuDigantikan, 'permohonanId'> {
  /** Id of the Dinas whose card it is, and which says so. */
  readonly penerbit: string;
}

export type CatatPenggantiLuar = { readonly type: 'CatatPenggantiLuar'; readonly isi: PenggantiLuar };
export type PenggantiLuarDicatat = DomainEvent<'PenggantiLuarDicatat', PenggantiLuar, undefined>;

/** Told twice it is one news, and the first word stands. */
const decider: Decider<boolean, CatatPenggantiLuar, PenggantiLuarDicatat> = {
  initialState: () => false,
  evolve: () => true,
  decide: ({ isi }, tercatat) => (tercatat ? [] : [{ type: 'PenggantiLuarDicatat', data: isi }]),
};

/** Next issues that are another Dinas's; the id is that of the news. */
export const PENGGANTI_LUAR: Aggregate<boolean, CatatPenggantiLuar, PenggantiLuarDicatat> = { name: 'pengganti-luar', decider };
