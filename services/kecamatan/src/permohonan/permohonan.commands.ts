import type { BerkasBerjalan, DokumenTerbit, KartuLainDari, LembarKartu, NilaiTemuan, PemohonPribadi, PokokPermohonan, Tautan, TemuanTerbuka } from '@kk-lintas/contracts';
import type { Keluarga, PerintahPenerimaan } from '@kk-lintas/domain';
import type { PerintahTerlambat } from '../terlambat/terlambat.commands';
import type { CaraPengambilan } from './permohonan.events';

export type PerintahKecamatan =
  | PerintahPenerimaan
  | PerintahTerlambat
  | { readonly type: 'BukaDariPengantar'; readonly pokok: PokokPermohonan; readonly nomorSurat: number; readonly tahunSurat: number; readonly pemohon: PemohonPribadi }
  | { readonly type: 'TerimaDariDesa'; readonly berjalan: BerkasBerjalan; readonly nomorBukuHarian: number; readonly pemohon: PemohonPribadi; readonly keluarga: Keluarga | undefined }
  | { readonly type: 'KirimPengingat'; readonly untuk: 'datang-ke-loket' | 'mengambil-kartu'; readonly pada: string }
  | { readonly type: 'NyatakanKedaluwarsa'; readonly pada: string }
  | { readonly type: 'DatangKeLoket' }
  | { readonly type: 'VerifikasiBerkas'; readonly sesuai: boolean; readonly alasan?: string; readonly diterima?: readonly string[]; readonly tujuan?: 'pemohon' | 'desa' }
  | { readonly type: 'RegisterPermohonan' }
  | { readonly type: 'TeruskanKeOperator' }
  /** `alasan`: that of the Dinas, where it refused the content; `catatan`: what the operator adds. Absent for a finding of SIAK. */
  | { readonly type: 'TerimaTemuan'; readonly temuan: readonly TemuanTerbuka[]; readonly nilai: readonly NilaiTemuan[]; readonly pelaku: BerkasBerjalan['pelaku']; readonly alasan?: string; readonly catatan?: string }
  /** `alasan`: why a form that was found wrong is right as it is. */
  | { readonly type: 'PerbaikiData'; readonly keluarga: Keluarga; readonly alasan?: string }
  /** `alasan`: why the family wishes it; the system says it itself where there is no card to print. */
  | { readonly type: 'HentikanPermohonan'; readonly alasan?: string }
  | {
      readonly type: 'CatatPengiriman';
      readonly nomorPengiriman: number;
      readonly versi?: number;
      readonly lembar: readonly LembarKartu[];
      readonly pelaku: BerkasBerjalan['pelaku'];
      readonly nomorKk: string;
      readonly keluarga: Keluarga;
    }
  /** Mode TTE: nothing travels; the family may come. */
  | { readonly type: 'CatatKartuTerbit'; readonly dokumen: readonly DokumenTerbit[]; readonly pelaku: BerkasBerjalan['pelaku']; readonly nomorKk: string; readonly keluarga: Keluarga }
  | { readonly type: 'LaporkanKartuTidakSampai'; readonly alasan: string }
  | { readonly type: 'CatatKehilangan'; readonly nomorPengiriman: number; readonly serial: readonly string[]; readonly alasan: string; readonly pelaku: BerkasBerjalan['pelaku'] }
  | { readonly type: 'CatatTerlampaui'; readonly versi: number }
  /** `keterangan`: which identity the loket looked at. */
  | { readonly type: 'KembalikanBerkas'; readonly keterangan: string }
  | { readonly type: 'TerimaKartu'; readonly serial: readonly string[] }
  | { readonly type: 'DatangMengambil' }
  | { readonly type: 'TunjukkanTandaTerima'; readonly cara: CaraPengambilan; readonly nomor?: number; readonly keterangan?: string }
  | { readonly type: 'SerahkanKartu'; readonly kesalahan?: string }
  /** A card of this family changed by the case of another. */
  | { readonly type: 'BukaKartuLain'; readonly kasus: Tautan; readonly desa: string; readonly dari: KartuLainDari; readonly nomorKk: string; readonly keluarga: Keluarga; readonly versi?: number }
  /** The follow-up of the same card before it is over; `versi`: the issue that its family was handed. */
  | { readonly type: 'LanjutkanKartuLain'; readonly versi?: number }
  /** `versi`: a later issue of its card that came to the loket. */
  | { readonly type: 'CakupKartuLain'; readonly versi: number }
  | { readonly type: 'KenaliKeluarga'; readonly keterangan: string }
  /** The card that this correction mends had been declared lost when it was handed over. */
  | { readonly type: 'CatatKartuAsalHilang'; readonly alasan: string }
  | { readonly type: 'BukaPembetulan'; readonly pokok: PokokPermohonan; readonly alasan: string; readonly pemohon: PemohonPribadi; readonly keluarga: Keluarga };
