import type { Decider, DomainEvent } from '@kk-lintas/domain';
import type { Aggregate } from '../command/aggregate';

/** Reads of a case's personal data, one stream per case (UU 27/2022: who opened my data). */
export type CatatAkses = { readonly type: 'CatatAkses'; readonly tujuan: string };
export type DataDibaca = DomainEvent<'DataDibaca', { readonly tujuan: string }, undefined>;

const decider: Decider<null, CatatAkses, DataDibaca> = {
  initialState: () => null,
  evolve: () => null,
  decide: ({ tujuan }) => [{ type: 'DataDibaca', data: { tujuan } }],
};

export const AKSES: Aggregate<null, CatatAkses, DataDibaca> = { name: 'akses', decider };
