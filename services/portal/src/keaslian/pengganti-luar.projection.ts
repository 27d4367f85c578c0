import type { Projection } from '@kk-lintas/office';
import { PENGGANTI_LUAR, type PenggantiLuar } from './pengganti-luar.aggregate';

/** The next issue of a card, made by another Dinas. */
export interface PenggantiLuarTercatat {
  /** The card, as in the issues of the Dinas whose it is. */
  readonly kartu: string;
  /** The last issue that holds no more by it: its own, where it only says that the card ended. */
  readonly sampaiVersi: number;
  readonly jenis: string;
  /** Civil date (WIB). */
  readonly dikeluarkan: string;
  readonly berakhir: boolean;
}

export const LUAR: Projection<PenggantiLuarTercatat> = {
  collection: 'pengganti-luar',
  version: 1,
  fields: ['kartu', 'sampaiVersi'],
  key: ({ stream }) => (stream.startsWith(`${PENGGANTI_LUAR.name}-`) ? stream.slice(PENGGANTI_LUAR.name.length + 1) : undefined),
  evolve: (_, event) => {
    const { penerbit, kunciKartu, nasib, versi, jenis, sejak } = event.data as PenggantiLuar;
    const berakhir = nasib === 'berakhir';
    return { kartu: `${penerbit}/${kunciKartu}`, sampaiVersi: berakhir ? versi : versi - 1, jenis, dikeluarkan: sejak, berakhir };
  },
};
