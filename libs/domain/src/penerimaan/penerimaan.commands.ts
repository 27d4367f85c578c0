import type { Keluarga } from '../keluarga/keluarga';

export type PerintahPenerimaan =
  /** Step 2, and again with what was missing. An applicant says what he or she brings; an officer takes it in. */
  | { readonly type: 'AjukanPermohonan'; readonly berkas: readonly { readonly kode: string; readonly asli: boolean }[] }
  | {
      readonly type: 'PeriksaKelengkapan';
      readonly keadaan: readonly string[];
      /** Ids of the originals that the officer really took in; absent: all that were said to be brought. */
      readonly diterima?: readonly string[];
    }
  | { readonly type: 'BerikanFormulir' }
  | { readonly type: 'IsiFormulir'; readonly keluarga: Keluarga }
  | { readonly type: 'NyatakanFormulirKedaluwarsa'; readonly berlakuSampai: string }
  | { readonly type: 'PeriksaBerkas'; readonly sesuai: boolean; readonly alasan?: string };
