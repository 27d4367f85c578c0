import type { KartuWilayahLain } from '@kk-lintas/contracts';
import type { Decider, DomainEvent, Keluarga } from '@kk-lintas/domain';
import type { Aggregate } from '@kk-lintas/office';

/** What another Dinas did to a card of this one. */
export interface KartuLuar extends Pick<KartuWilayahLain, 'jenis' | 'nasib' | 'versi' | 'sejak' | 'desaKeluarga'> {
  /** The case that did it. */
  readonly dari: KartuWilayahLain['kasus'];
  /** Its number in this kabupaten. */
  readonly nomor: string;
  /** Id of the Dinas that says so. */
  readonly oleh: string;
}

export interface PribadiKartuLuar {
  readonly nomorKk: string;
  /** The card as it is now, where it goes on in this kabupaten. */
  readonly keluarga?: Keluarga;
}

export type CatatKartuLuar = { readonly type: 'CatatKartuLuar'; readonly isi: KartuLuar; readonly pribadi: PribadiKartuLuar };

/** `kunci`: pseudonym of the nomor KK, as in the register of issued cards. */
export type KartuDigantikanDinasLain = DomainEvent<'KartuDigantikanDinasLain', KartuLuar & { readonly kunci?: string }, PribadiKartuLuar>;

/** Told twice it is one news: SIAK made the change, and the first word stands. */
const decider: Decider<boolean, CatatKartuLuar, KartuDigantikanDinasLain> = {
  initialState: () => false,
  evolve: () => true,
  decide: ({ isi, pribadi }, tercatat, { pseudonym }) =>
    tercatat ? [] : [{ type: 'KartuDigantikanDinasLain', data: { ...isi, ...(pseudonym !== undefined && { kunci: pseudonym(pribadi.nomorKk) }) }, pribadi }],
};

/** Cards of this Dinas whose next issue is another one's; its id is the case that goes on with the card, or stands for the news. */
export const KARTU_LUAR: Aggregate<boolean, CatatKartuLuar, KartuDigantikanDinasLain> = { name: 'kartu-luar', decider };
