import type { Keluarga } from '../keluarga/keluarga';

/** A paper as whoever hands it in names it. */
export interface BerkasDisebut {
  /** `SyaratBerkas.kode` */
  readonly kode: string;
  /** The original itself, which comes back; otherwise a copy, or a form filled in for the file. */
  readonly asli: boolean;
}

export type PerintahPenerimaan =
  /** Step 2, and again with what was missing. An applicant says what he or she brings; an officer takes it in. */
  | { readonly type: 'AjukanPermohonan'; readonly berkas: readonly BerkasDisebut[] }
  | {
      readonly type: 'PeriksaKelengkapan';
      /** Circumstances that the officer finds (see `KEADAAN`); absent: those found before. */
      readonly keadaan?: readonly string[];
      /** Ids of the originals that the officer really took in; absent: all that were said to be brought. */
      readonly diterima?: readonly string[];
    }
  | { readonly type: 'BerikanFormulir' }
  /** Step 4; `berkas`: the forms filled in beside it (F-1.01, F-1.05, F-1.06), and papers that were still missing. */
  | { readonly type: 'IsiFormulir'; readonly keluarga: Keluarga; readonly berkas?: readonly BerkasDisebut[] }
  | { readonly type: 'NyatakanFormulirKedaluwarsa'; readonly berlakuSampai: string }
  | { readonly type: 'PeriksaBerkas'; readonly sesuai: boolean; readonly alasan?: string };
