import type { Decider, Decision, DomainEvent } from '../decider/decider';
import { reject, unreachable } from '../decider/decider';

/** The highest version of one nomor KK that an office knows of. Its stream is named by the pseudonym of the number. */
export type VersiKartuTerbit = DomainEvent<'VersiKartuTerbit', { readonly versi: number; readonly kasus: string; readonly berakhir?: true }, undefined>;

/** `kasus`: the case whose card it is. `berakhir`: it only says that the card ended, and has the version of its last issue. */
export type PerintahVersi =
  /** Takes the version for a case: none that another case has, and none below it (rule R18: the last issue alone holds). */
  | { readonly type: 'TerbitkanVersi'; readonly versi: number; readonly kasus: string; readonly berakhir?: true }
  /** Writes down what was issued elsewhere; an older one changes nothing. */
  | { readonly type: 'CatatVersi'; readonly versi: number; readonly kasus: string }
  /** Accepted while no later issue is known. */
  | { readonly type: 'PastikanTerbaru'; readonly versi: number; readonly kasus: string }
  /** Accepted once a later issue is known. */
  | { readonly type: 'PastikanTerlampaui'; readonly versi: number; readonly kasus: string };

export interface VersiKartu {
  readonly versi: number;
  readonly kasus?: string;
  readonly berakhir?: true;
}

/** Orders the issues of a card by the count of SIAK, whichever case comes first. */
export const VERSI_KARTU_DECIDER: Decider<VersiKartu, PerintahVersi, VersiKartuTerbit> = {
  initialState: () => ({ versi: 0 }),
  evolve: (_, { data }) => data,
  decide: (command, state) => {
    const { type, ...diminta } = command;
    switch (type) {
      case 'TerbitkanVersi':
        if (terlampaui(diminta, state)) return tolak(diminta.versi, state);
        return samaTerbitan(diminta, state) ? [] : [{ type: 'VersiKartuTerbit', data: diminta }];
      case 'CatatVersi':
        return diminta.versi > state.versi ? [{ type: 'VersiKartuTerbit', data: diminta }] : [];
      case 'PastikanTerbaru':
        return terlampaui(diminta, state) ? tolak(diminta.versi, state) : [];
      case 'PastikanTerlampaui':
        return terlampaui(diminta, state) ? [] : reject('belum-waktunya', 'Belum ada terbitan yang lebih baru dari kartu ini.', { details: { versi: diminta.versi } });
      default:
        return unreachable(type);
    }
  },
};

/** A card declared lost is issued again by its own case under the same version; the end of a card follows its last issue. */
export function terlampaui({ versi, kasus, berakhir }: VersiKartu, kini: VersiKartu): boolean {
  if (versi !== kini.versi) return versi < kini.versi;
  return kini.berakhir === true ? kasus !== kini.kasus || berakhir !== true : kasus !== kini.kasus && berakhir !== true;
}

function samaTerbitan(diminta: VersiKartu, kini: VersiKartu): boolean {
  return diminta.versi === kini.versi && diminta.kasus === kini.kasus && diminta.berakhir === kini.berakhir;
}

function tolak(versi: number, { versi: tertinggi }: VersiKartu): Decision<VersiKartuTerbit> {
  return reject('kedaluwarsa', `Kartu ini terbitan ke-${versi}; terbitan ke-${tertinggi} dari kartu yang sama sudah ada. Yang berlaku hanya yang terakhir.`, { details: { versi, tertinggi } });
}
