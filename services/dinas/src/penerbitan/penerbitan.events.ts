import type { BerkasBerjalan, KartuLain, PemohonPribadi } from '@kk-lintas/contracts';
import type { DomainEvent, Keluarga } from '@kk-lintas/domain';
import type { IsiKartu } from '../permohonan/permohonan.events';

/** A card before its approval: it has no number and no document. */
export interface DrafKartu {
  readonly pemohon: PemohonPribadi;
  readonly keluarga: Keluarga;
  /** The cards that would change with it; absent where the operator's office did not say. */
  readonly kartuLain?: readonly KartuLain[];
}

/** A document to be signed: of the card itself (`kartuKe` -1), or of another that changes with it. */
export interface DokumenKartu {
  readonly nomorDokumen: string;
  /** Index in `IsiKartu.kartuLain`; -1 for the card of the case. */
  readonly kartuKe: number;
  readonly versi: number;
  /** Civil date (WIB) of issue. */
  readonly dikeluarkan: string;
  /** Nobody is left on the card: nothing is signed, its issues before are superseded. */
  readonly berakhir?: true;
  /** Pseudonym of the nomor KK: the same for every issue of the card. */
  readonly kunci?: string;
  /** Code of the kind of application that made it. */
  readonly jenis?: string;
  /** Civil date (WIB) that its sheets show; of the card of the case, in mode BLANKO. */
  readonly dicetak?: string;
  /** Serials of its sheets; of the card of the case, in mode BLANKO. */
  readonly serial?: readonly string[];
}

/** A document as it was signed; a card that ended has none of this. */
export interface DokumenBertandaTangan extends DokumenKartu {
  readonly tandaTangan?: TandaTanganElektronik;
}

export interface TandaTanganElektronik {
  /** Hex SHA-256 of the salted content, as in the token of the QR. */
  readonly sidik: string;
  /** Hex SHA-256 of the signed file. */
  readonly sidikPdf: string;
  /** Where the file is kept, under the key of the case. */
  readonly alamat: string;
  readonly penandatangan: { readonly nama: string; readonly jabatan: string };
}

/** Chance that keeps a document's content from being guessed from its digest. */
export interface GaramDokumen {
  readonly nomorDokumen: string;
  /** Hex. */
  readonly garam: string;
}

/** The way of a card in mode TTE: approved, numbered by SIAK, signed, published. */
export type PeristiwaTte =
  | DomainEvent<'DrafTiba', { readonly berjalan: BerkasBerjalan; readonly putaran: number }, DrafKartu>
  | DomainEvent<'PenerbitanDisetujui', { readonly nip: string }, undefined>
  | DomainEvent<'PenerbitanDitolakSiak', { readonly alasan: string }, undefined>
  | DomainEvent<'NomorDiterima', { readonly dokumen: readonly DokumenKartu[] }, IsiKartu>
  | DomainEvent<'PenandatangananGagal', { readonly percobaan: number; readonly sebab: string; readonly cobaLagiPada: string }, undefined>
  | DomainEvent<'PenandatangananDiulang', { readonly percobaan: number }, undefined>
  | DomainEvent<'KartuDitandatanganiElektronik', { readonly percobaan: number; readonly dokumen: readonly DokumenBertandaTangan[] }, { readonly garam: readonly GaramDokumen[] }>;
