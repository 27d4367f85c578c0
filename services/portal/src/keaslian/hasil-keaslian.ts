import type { sebabBukanNomor, SebabDigantikan } from '@kk-lintas/domain';
import type { SebabPalsu, SebabTanpaTanda, SebabTidakSah } from '@kk-lintas/kk-document';

/**
 * `token-…` of the text of a QR, `pdf-…` of a file; `data-berbeda`: the signature is right, but the record says otherwise.
 */
export type SebabTidakAsli = `token-${SebabPalsu}` | `pdf-${Exclude<SebabTidakSah, SebabTanpaTanda>}` | 'data-berbeda';

/** `bukan-kode` a text that is no token of a card · `pdf-…` a file that nobody signed. */
export type SebabBukanKartu = 'bukan-kode' | `pdf-${SebabTanpaTanda}`;

/**
 * `nomor-terlalu-pendek`, `nomor-terlalu-panjang` not as long as a number is · `nomor-salah-tulis` its form or its check character is wrong · `tidak-tercatat` nobody issued it, or the news is still on its
 * way · `tidak-cocok` no such serial with such digits · `berkas-tidak-tercatat` rightly signed, but no card that was issued.
 */
export type SebabTidakDikenal = `nomor-${ReturnType<typeof sebabBukanNomor>}` | 'tidak-tercatat' | 'tidak-cocok' | 'berkas-tidak-tercatat';

/** What the record says of a document: enough to compare with the one at hand, never the family's data. */
export interface KeteranganDokumen {
  readonly nomorDokumen: string;
  /** With hidden digits; absent when its key was destroyed. */
  readonly nomorKk: string | null;
  /** Masked name of the head of the family; absent when its key was destroyed. */
  readonly kepala: string | null;
  readonly jumlahAnggota: number;
  /** Name of the issuing office. */
  readonly penerbit: string;
  readonly penandatangan: { readonly nama: string | null; readonly jabatan: string };
  /** Civil date (WIB) of issue. */
  readonly dikeluarkan: string;
  /** Civil date (WIB) that its sheets show, the day of printing; null in mode TTE, and where the Dinas did not say. */
  readonly dicetak: string | null;
  readonly versi: number;
  /** `BLANKO` or `TTE`. */
  readonly moda: string;
}

/** The answer about one document. */
export type HasilKeaslian =
  | { readonly status: 'aktif'; readonly sebab: null; readonly sejak: null; readonly dokumen: KeteranganDokumen }
  /** `sejak`: civil date of the issue that took its place, or on which its sheets were declared lost. */
  | { readonly status: 'digantikan'; readonly sebab: SebabDigantikan; readonly sejak: string; readonly dokumen: KeteranganDokumen }
  | { readonly status: 'palsu'; readonly sebab: SebabTidakAsli; readonly sejak: null; readonly dokumen: null }
  /** Not forged and not genuine: there is no signature in it that could be checked. */
  | { readonly status: 'bukan-kartu'; readonly sebab: SebabBukanKartu; readonly sejak: null; readonly dokumen: null }
  | { readonly status: 'tidak-dikenal'; readonly sebab: SebabTidakDikenal; readonly sejak: null; readonly dokumen: null };

export type StatusKeaslian = HasilKeaslian['status'];
export type SebabKeaslian = NonNullable<HasilKeaslian['sebab']>;

export function palsu(sebab: SebabTidakAsli): HasilKeaslian {
  return { status: 'palsu', sebab, sejak: null, dokumen: null };
}

export function bukanKartu(sebab: SebabBukanKartu): HasilKeaslian {
  return { status: 'bukan-kartu', sebab, sejak: null, dokumen: null };
}

export function tidakDikenal(sebab: SebabTidakDikenal): HasilKeaslian {
  return { status: 'tidak-dikenal', sebab, sejak: null, dokumen: null };
}
