import type { BerkasAsli, BerkasDatang, DomainEvent, Keluarga, PenerbitSuratPengantar, PeristiwaPenerimaan, TindakanBernama } from '@kk-lintas/domain';
import type { PemohonPribadi } from '@kk-lintas/contracts';

/** Who writes the surat pengantar decides where the family goes next (step 2). */
export type PenerbitPengantar = PenerbitSuratPengantar;

export interface PokokPengantar {
  readonly nomorPermohonan: string;
  readonly jenis: string;
  readonly desa: string;
  readonly rt: string;
  readonly rw: string;
  /** When the letter opened the case, ISO 8601 UTC; absent for a letter from before this was kept. */
  readonly dibuka?: string;
  readonly sidikRahasia: string;
}

/** A refusal without `nip` is from before refusals named their officer. */
export type PeristiwaDesa =
  | PeristiwaPenerimaan
  | DomainEvent<'PengantarDiminta', PokokPengantar, { readonly pemohon: PemohonPribadi }>
  | DomainEvent<
      'SuratPengantarDiterbitkan',
      PokokPengantar & { readonly penerbit: PenerbitPengantar; readonly tujuan: 'desa' | 'kecamatan'; readonly nomor: number; readonly tahun: number },
      { readonly pemohon: PemohonPribadi; readonly rahasia?: string }
    >
  | DomainEvent<'SuratPengantarDitolak', { readonly alasan: string }, undefined>
  | DomainEvent<'FormulirTiba', { readonly berkas: readonly BerkasAsli[]; readonly kodeBerkas?: readonly string[] }, { readonly keluarga: Keluarga | undefined }>
  | DomainEvent<'FormulirDiserahkan', BerkasDatang, undefined>
  | DomainEvent<'FormulirDiteliti', { readonly diterima: readonly string[] }, undefined>
  | DomainEvent<'FormulirDikembalikan', { readonly alasan: string }, undefined>
  | DomainEvent<'DicatatDiBukuHarian', { readonly nomor: number; readonly tahun: number; readonly jenis: string }, undefined>
  | DomainEvent<'DiajukanUntukTandaTangan', Record<string, never>, undefined>
  | DomainEvent<'PermohonanDitandatangani', { readonly nip: string }, undefined>
  | DomainEvent<'PenandatangananDitolak', { readonly nip?: string; readonly alasan: string }, undefined>
  | DomainEvent<'DicatatDiBukuInduk', { readonly nomor: number; readonly tahun: number; readonly jumlahAnggota: number }, undefined>
  | DomainEvent<'BerkasDikembalikanKePemohon', { readonly dikembalikan: readonly string[] }, undefined>
  | DomainEvent<'BerkasDitolakKecamatan', { readonly alasan: string; readonly pelaku: readonly TindakanBernama[] }, { readonly keluarga: Keluarga | undefined }>
  | DomainEvent<'PermohonanSelesai', { readonly diserahkan: string }, undefined>
  | DomainEvent<'PermohonanBerakhir', { readonly alasan: string }, undefined>;
