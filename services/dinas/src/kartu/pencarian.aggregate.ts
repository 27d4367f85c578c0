import type { Decider, DomainEvent } from '@kk-lintas/domain';
import type { Aggregate } from '@kk-lintas/office';

/** Somebody looked a nomor KK up in the register of issued cards; one stream per number, named by its pseudonym. */
export type CatatPencarian = { readonly type: 'CatatPencarian'; readonly tujuan: string; readonly terbitan: number };

/** Also of a number that the register does not know: a search that finds nothing is a search. `terbitan` says how many issues were shown. */
export type KartuDicari = DomainEvent<'KartuDicari', { readonly tujuan: string; readonly terbitan: number }, undefined>;

const decider: Decider<null, CatatPencarian, KartuDicari> = {
  initialState: () => null,
  evolve: () => null,
  decide: ({ tujuan, terbitan }) => [{ type: 'KartuDicari', data: { tujuan, terbitan } }],
};

export const PENCARIAN: Aggregate<null, CatatPencarian, KartuDicari> = { name: 'pencarian', decider };
