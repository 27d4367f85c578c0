import type { Projection } from '@kk-lintas/office';
import { BLANKO, STOK, type PeristiwaBlanko } from '../blanko/blanko.aggregate';
import type { KeadaanLembar } from './keadaan-lembar';

/** One sheet that left the stock, or came in from a family without ever having been in it. */
export interface LembarBlanko {
  readonly serial: string;
  readonly keadaan: KeadaanLembar;
  /** Never received here: of a card from before the ledger, or of another office. It counts in no sum of the stock. */
  readonly asing: boolean;
  /** The case that it was given out for. */
  readonly permohonanId?: string;
  /** What happened to it after it came in, in that order. */
  readonly riwayat: readonly KejadianLembar[];
}

export interface KejadianLembar {
  readonly peristiwa: string;
  /** ISO 8601 UTC. */
  readonly waktu: string;
  /** Who did it, by office held, never by name. */
  readonly jabatan: string;
  readonly permohonanId?: string;
  /** The destruction that names it. */
  readonly pemusnahan?: number;
  /** Why, or where it was found. */
  readonly keterangan?: string;
}

export const LEMBAR_BLANKO = 'lembar-blanko';

/** To which state each event takes a sheet; a destruction that is only proposed, to none. */
const MENJADI: Readonly<Partial<Record<PeristiwaBlanko['type'], KeadaanLembar>>> = {
  BlankoDipakai: 'dipakai',
  BlankoDirusakkan: 'rusak',
  BlankoDitarik: 'ditarik',
  BlankoDinyatakanHilang: 'hilang',
  LembarHilangDitemukan: 'ditemukan',
  PemusnahanDisahkan: 'dimusnahkan',
};

interface DataLembar {
  readonly untuk?: string;
  readonly pengganti?: string;
  readonly alasan?: string;
  readonly keterangan?: string;
  readonly pemusnahan?: number;
}

export const lembarBlankoProjection: Projection<LembarBlanko> = {
  collection: LEMBAR_BLANKO,
  version: 1,
  fields: ['serial', 'keadaan', 'asing'],
  key: ({ stream, data }) => (stream === `${BLANKO.name}-${STOK}` && 'serial' in data ? (data.serial as readonly string[]) : undefined),
  evolve: (lembar, { type, data, time, meta }, serial) => {
    const { untuk, pengganti, pemusnahan, alasan, keterangan = alasan } = data as DataLembar;
    const keadaan = MENJADI[type as PeristiwaBlanko['type']] ?? lembar?.keadaan;
    if (keadaan === undefined) return undefined;
    const permohonanId = (untuk ?? pengganti)?.replace(/^permohonan-/, '');
    const kejadian: KejadianLembar = {
      peristiwa: type,
      waktu: time,
      jabatan: meta.actor.jabatan,
      ...(permohonanId !== undefined && { permohonanId }),
      ...(pemusnahan !== undefined && { pemusnahan }),
      ...(keterangan !== undefined && { keterangan }),
    };
    // A sheet that was never given out here and comes back from a family was never in this stock.
    const lama = lembar ?? { serial, asing: pengganti !== undefined, ...(untuk !== undefined && { permohonanId }), riwayat: [] };
    return { ...lama, keadaan, riwayat: [...lama.riwayat, kejadian] };
  },
};
