import type { DokumenTerbit } from '@kk-lintas/contracts';
import type { DomainEvent } from '@kk-lintas/domain';

/** What everybody may know of an issue of a card. */
export interface IsiDokumen {
  readonly dokumen: DokumenTerbit;
  readonly permohonanId: string;
  readonly desa: string;
  /** Id of the Dinas that issued it. */
  readonly penerbit: string;
  /** Pseudonyms of those who stand on it, as the Dinas gives them: who is the same on two cards, never who that is. */
  readonly anggota?: readonly string[];
}

/** What is shown to compare with the card at hand, and where its file lies. */
export interface PribadiDokumen {
  /** `3204••••••••0001` */
  readonly nomorKk: string;
  /** `J••• C•••••` */
  readonly kepala: string;
  /** The signed file in base64, until a claim has put it beside the log: it is never recorded. */
  readonly pdf?: string;
  /** Where the signed file is kept, under the key of this stream; mode TTE. */
  readonly alamat?: string;
}

export type PeristiwaDokumen =
  | DomainEvent<'DokumenDicatat', IsiDokumen, PribadiDokumen>
  /** One sheet of a card on blanko: what is printed on it leads to the document. */
  | DomainEvent<'LembarDicatat', { readonly serial: string; readonly nomorDokumen: string }, undefined>
  /** Its sheets were lost before anybody had them: it holds no more. `sejak` is a civil date (WIB). */
  | DomainEvent<'DokumenDinyatakanHilang', { readonly nomorDokumen: string; readonly sejak: string }, undefined>;
