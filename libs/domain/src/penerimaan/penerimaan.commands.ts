import type { Keluarga } from '../keluarga/keluarga';

export type PerintahPenerimaan =
  /** Step 2, and again with what was missing. */
  | { readonly type: 'AjukanPermohonan'; readonly berkas: readonly { readonly kode: string; readonly asli: boolean }[] }
  | { readonly type: 'PeriksaKelengkapan'; readonly keadaan: readonly string[] }
  | { readonly type: 'BerikanFormulir' }
  | { readonly type: 'IsiFormulir'; readonly keluarga: Keluarga }
  | { readonly type: 'NyatakanFormulirKedaluwarsa'; readonly berlakuSampai: string }
  | { readonly type: 'PeriksaBerkas'; readonly sesuai: boolean; readonly alasan?: string };
