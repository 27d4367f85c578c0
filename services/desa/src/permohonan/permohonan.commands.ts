import type { BerkasAsli, Keluarga, PerintahPenerimaan, TindakanBernama } from '@kk-lintas/domain';
import type { PemohonPribadi } from '@kk-lintas/contracts';
import type { PenerbitPengantar } from './permohonan.events';

export type PerintahDesa =
  | PerintahPenerimaan
  | {
      readonly type: 'CatatPermintaanPengantar';
      readonly nomorPermohonan: string;
      readonly jenis: string;
      readonly desa: string;
      readonly rt: string;
      readonly rw: string;
      readonly sidikRahasia: string;
      readonly pemohon: PemohonPribadi;
    }
  | {
      readonly type: 'TerbitkanSuratPengantar';
      readonly permohonanId: string;
      readonly desa: string;
      readonly penerbit: PenerbitPengantar;
      /** Who asks and for what; absent when the application came online. */
      readonly permintaan?: { readonly jenis: string; readonly rt: string; readonly rw: string; readonly pemohon: PemohonPribadi };
    }
  | { readonly type: 'TolakSuratPengantar'; readonly alasan: string }
  | { readonly type: 'TerimaFormulirDariKecamatan'; readonly berkas: readonly BerkasAsli[]; readonly kodeBerkas?: readonly string[]; readonly keluarga: Keluarga | undefined }
  | { readonly type: 'SerahkanFormulir' }
  | { readonly type: 'TelitiFormulir'; readonly sesuai: boolean; readonly alasan?: string; readonly diterima?: readonly string[] }
  | { readonly type: 'CatatBukuHarian' }
  | { readonly type: 'AjukanTandaTangan' }
  | { readonly type: 'TandatanganiPermohonan'; readonly setuju: boolean; readonly alasan?: string }
  | { readonly type: 'CatatBukuInduk' }
  | { readonly type: 'KembalikanKePemohon' }
  | { readonly type: 'TerimaPenolakanKecamatan'; readonly alasan: string; readonly pelaku: readonly TindakanBernama[]; readonly keluarga: Keluarga | undefined }
  | { readonly type: 'TutupPermohonan'; readonly selesai: boolean; readonly keterangan: string };
