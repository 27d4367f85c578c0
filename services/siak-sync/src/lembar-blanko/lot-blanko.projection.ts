import type { Projection } from '@kk-lintas/office';
import { BLANKO, STOK } from '../blanko/blanko.aggregate';
import { nomorSeri } from '../blanko/nomor-seri';

/** A lot as it was received. */
export interface LotBlanko {
  readonly awalan: string;
  readonly dari: number;
  readonly sampai: number;
  /** Serials of its first and last sheet. */
  readonly pertama: string;
  readonly terakhir: string;
  /** ISO 8601 UTC. */
  readonly waktu: string;
  readonly jabatan: string;
}

export const LOT_BLANKO = 'lot-blanko';
export const DITERIMA = 'BlankoDiterima';

export const lotBlankoProjection: Projection<LotBlanko> = {
  collection: LOT_BLANKO,
  version: 1,
  fields: ['terakhir'],
  key: ({ stream, type, data }) => (stream === `${BLANKO.name}-${STOK}` && type === DITERIMA ? nomorSeri((data as LotBlanko).awalan, (data as LotBlanko).dari) : undefined),
  evolve: (_, { data, time, meta }) => {
    const { awalan, dari, sampai } = data as LotBlanko;
    return { awalan, dari, sampai, pertama: nomorSeri(awalan, dari), terakhir: nomorSeri(awalan, sampai), waktu: time, jabatan: meta.actor.jabatan };
  },
};
