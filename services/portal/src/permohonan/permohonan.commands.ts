import type { PemohonPribadi, PokokPermohonan } from '@kk-lintas/contracts';
import type { KemajuanKantor, PembacaanKantor } from './permohonan.events';

export type PerintahPortal =
  | { readonly type: 'AjukanOnline'; readonly permohonanId: string; readonly jenis: string; readonly desa: string; readonly rt: string; readonly rw: string; readonly pemohon: PemohonPribadi }
  | { readonly type: 'CatatPermohonan'; readonly pokok: PokokPermohonan; readonly dibuka: string }
  | { readonly type: 'CatatKemajuan'; readonly kemajuan: KemajuanKantor }
  | { readonly type: 'CatatPembacaan'; readonly pembacaan: PembacaanKantor };
