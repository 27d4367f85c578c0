/** Why a file is no validly signed card. */
export type SebabTidakSah =
  /** No PDF at all, or larger than any card. */
  | 'bukan-pdf'
  | 'tanpa-tanda-tangan'
  /** The signed bytes are not those of the file. */
  | 'berubah'
  /** The signature does not cover the whole file. */
  | 'sebagian'
  /** Signed by somebody whose certificate leads to no pinned root, was not for documents, or was not valid then. */
  | 'sertifikat-tidak-dikenal'
  /** What should be the signature is none. */
  | 'tanda-tangan';

/** Of a file that nobody signed: there is nothing to check, so nothing in it is forged either. */
export type SebabTanpaTanda = Extract<SebabTidakSah, 'bukan-pdf' | 'tanpa-tanda-tangan'>;

/** Whether a file cannot be checked at all, rather than failing its check. */
export function tidakBertanda(sebab: SebabTidakSah): sebab is SebabTanpaTanda {
  return sebab === 'bukan-pdf' || sebab === 'tanpa-tanda-tangan';
}

export type HasilPeriksaPdf =
  | {
      readonly hasil: 'sah';
      /** Name in the signer's certificate. */
      readonly penandatangan: string;
      /** The signer's certificate, DER. */
      readonly sertifikat: Uint8Array;
      /** When it was signed, as the signer says (M). */
      readonly waktu: Date;
      /** SHA-256 of the whole file, 64 hex digits. */
      readonly sidikPdf: string;
    }
  | { readonly hasil: 'tidak-sah'; readonly sebab: SebabTidakSah };

/** Ends a check; never leaves this folder. */
export class TidakSah extends Error {
  constructor(readonly sebab: SebabTidakSah) {
    super(sebab);
  }
}
