import { reject, unreachable, type Decider } from '@kk-lintas/domain';
import type { Aggregate } from '@kk-lintas/office';
import type { PeristiwaTindakLanjut } from './tindak-lanjut.events';

/** The follow-up cases of one card that another family's cases changed, in the order of their news. */
export interface TindakLanjut {
  /** The one that goes on. */
  readonly berjalan?: string;
  readonly menunggu: readonly string[];
}

export type PerintahTindakLanjut =
  | { readonly type: 'MintaTindakLanjut'; readonly kasus: string }
  /** Accepted while it is the turn of this case. */
  | { readonly type: 'PastikanGiliran'; readonly kasus: string }
  /** `versi`: the issue that the family was handed. */
  | { readonly type: 'SelesaikanTindakLanjut'; readonly kasus: string; readonly versi?: number };

/** One follow-up of a card at a time: two would print the same card twice, and the family would be called for both. */
const decider: Decider<TindakLanjut, PerintahTindakLanjut, PeristiwaTindakLanjut> = {
  initialState: () => ({ menunggu: [] }),
  evolve: ({ berjalan, menunggu }, { type, data }) => {
    switch (type) {
      case 'TindakLanjutDibuka':
        return { berjalan: data.kasus, menunggu };
      case 'TindakLanjutMenunggu':
        return { ...(berjalan !== undefined && { berjalan }), menunggu: [...menunggu, data.kasus] };
      case 'TindakLanjutSelesai':
        if (data.kasus !== berjalan) return { ...(berjalan !== undefined && { berjalan }), menunggu: menunggu.filter((satu) => satu !== data.kasus) };
        return { ...(data.berikut !== undefined && { berjalan: data.berikut }), menunggu: menunggu.filter((satu) => satu !== data.berikut) };
      default:
        return unreachable(type);
    }
  },
  decide: (command, { berjalan, menunggu }) => {
    const { kasus } = command;
    switch (command.type) {
      case 'MintaTindakLanjut':
        if (berjalan === kasus || menunggu.includes(kasus)) return [];
        return [{ type: berjalan === undefined ? 'TindakLanjutDibuka' : 'TindakLanjutMenunggu', data: { kasus } }];
      case 'PastikanGiliran':
        return berjalan === kasus ? [] : reject('belum-waktunya', 'Tindak lanjut lain dari kartu ini masih berjalan.');
      case 'SelesaikanTindakLanjut': {
        const { versi } = command;
        const [berikut] = menunggu;
        if (menunggu.includes(kasus)) return [{ type: 'TindakLanjutSelesai', data: { kasus } }];
        if (berjalan !== kasus) return [];
        return [{ type: 'TindakLanjutSelesai', data: { kasus, ...(berikut !== undefined && { berikut }), ...(versi !== undefined && { versi }) } }];
      }
      default:
        return unreachable(command);
    }
  },
};

/** Its id is the pseudonym of the nomor KK. */
export const TINDAK_LANJUT: Aggregate<TindakLanjut, PerintahTindakLanjut, PeristiwaTindakLanjut> = { name: 'tindak-lanjut', decider };
