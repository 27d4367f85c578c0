import { reject, type DomainEvent } from '@kk-lintas/domain';
import type { Aggregate } from '@kk-lintas/office';

/** A nomor dokumen was taken by one issue of one card. */
export type NomorDokumenDipakai = DomainEvent<'NomorDokumenDipakai', { readonly untuk: string }, undefined>;

export type PakaiNomorDokumen = {
  readonly type: 'PakaiNomorDokumen';
  /** Case, command and card that it is for: asking again for the same gives the same. */
  readonly untuk: string;
};

interface NomorDokumenDinas {
  readonly untuk?: string;
}

/**
 * The numbers of documents that a Dinas has given out, one stream each; its id is the number. The store takes the first event
 * of a stream from one writer alone, so that no number can be given out twice, by whatever process.
 */
export const NOMOR_DOKUMEN: Aggregate<NomorDokumenDinas, PakaiNomorDokumen, NomorDokumenDipakai> = {
  name: 'nomor-dokumen',
  decider: {
    initialState: () => ({}),
    evolve: (_, { data }) => data,
    decide: ({ untuk }, state) => {
      if (state.untuk === untuk) return [];
      return state.untuk === undefined ? [{ type: 'NomorDokumenDipakai', data: { untuk } }] : reject('sudah-dilakukan', 'Nomor dokumen ini sudah dipakai.');
    },
  },
};
