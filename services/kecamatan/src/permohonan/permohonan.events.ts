import type { BerkasBerjalan, DokumenTerbit, LembarKartu, NilaiTemuan, PemohonPribadi, PokokPermohonan, Tautan, TemuanTerbuka } from '@kk-lintas/contracts';
import type { BerkasAsli, BerkasDatang, DomainEvent, Keluarga, PeristiwaPenerimaan, SebabKartuLepas } from '@kk-lintas/domain';
import type { PeristiwaTerlambat } from '../terlambat/terlambat.events';

/** How the one who fetches the card shows who he or she is (step 18). */
export type CaraPengambilan = 'tanda-terima' | 'identitas' | 'surat-kuasa';

/** An issue of a card: pseudonym of its nomor KK, and which issue of it. */
export interface TerbitanKartu {
  readonly kunci: string;
  readonly versi: number;
}

export interface KartuLainTerbuka {
  readonly pokok: PokokPermohonan;
  readonly berkas: readonly BerkasAsli[];
  /** Pseudonym of the nomor KK; absent in events of before follow-ups of one card waited for each other. */
  readonly kunci?: string;
  /** Which issue of the card it follows; absent where the Dinas did not say. */
  readonly versi?: number;
}

export interface KartuLainPribadi {
  readonly pemohon: PemohonPribadi;
  readonly nomorKk: string;
  readonly keluarga: Keluarga;
  readonly rahasia: string;
}

/** A refusal without `nip` is from before refusals named their officer. */
export type PeristiwaKecamatan =
  | PeristiwaPenerimaan
  | PeristiwaTerlambat
  | DomainEvent<'PengantarDiterima', { readonly pokok: PokokPermohonan; readonly nomorSurat: number; readonly tahunSurat: number }, { readonly pemohon: PemohonPribadi }>
  | DomainEvent<'BerkasDesaSiap', { readonly berjalan: BerkasBerjalan; readonly nomorBukuHarian: number; readonly sejak: string }, { readonly pemohon: PemohonPribadi; readonly keluarga: Keluarga | undefined }>
  /** `pada`: when, for a case whose end counts from it; absent in events of before it did. `langkah`: where a card that is signed waits until its family is known; absent elsewhere, and in events of before it was kept. */
  | DomainEvent<'PengingatDikirim', { readonly untuk: 'datang-ke-loket' | 'mengambil-kartu'; readonly pada?: string; readonly langkah?: '9' }, undefined>
  /** `langkah`: where data that were sent back were not mended; absent where the family did not come (step 9), and in events of before it was kept. */
  | DomainEvent<'PermohonanKedaluwarsa', { readonly alasan: string; readonly langkah?: '10' }, undefined>
  /** A reprint without a card to print ended, or a case that came back from SIAK at its family's wish; the originals are back in its hands. */
  | DomainEvent<'PermohonanDihentikan', { readonly nip: string; readonly sebab: SebabKartuLepas | 'permintaan-keluarga'; readonly alasan: string; readonly berkasKembali: readonly string[] }, undefined>
  /** `sejak`: since when a correction that is brought back stands at the loket; absent in events of before that was kept. */
  | DomainEvent<'PemohonDatangKeLoket', BerkasDatang & { readonly sejak?: string }, undefined>
  | DomainEvent<'BerkasDiverifikasi', { readonly nip: string; readonly diterima: readonly string[] }, undefined>
  | DomainEvent<'DicatatDiBukuPermohonan', { readonly nomor: number; readonly tahun: number; readonly jenis: string }, undefined>
  | DomainEvent<'BerkasDitolakLoket', { readonly nip?: string; readonly tujuan: 'pemohon' | 'desa'; readonly alasan: string; readonly sejak: string }, undefined>
  | DomainEvent<'PermohonanDiregister', Record<string, never>, undefined>
  | DomainEvent<'TandaTerimaDiterbitkan', { readonly nomor: number; readonly tahun: number; readonly jatuhTempo: string }, undefined>
  | DomainEvent<'BerkasDiteruskanKeOperator', { readonly putaran: number }, undefined>
  | DomainEvent<'TemuanSiakDiterima', { readonly temuan: readonly TemuanTerbuka[]; readonly pelaku: BerkasBerjalan['pelaku']; readonly sejak?: string }, { readonly nilai: readonly NilaiTemuan[] }>
  /** The Dinas refused the content of the card, and SIAK has nothing against it. */
  | DomainEvent<'PengembalianDinasDiterima', { readonly alasan: string; readonly temuan: readonly TemuanTerbuka[]; readonly pelaku: BerkasBerjalan['pelaku']; readonly sejak: string }, { readonly nilai: readonly NilaiTemuan[]; readonly catatan?: string }>
  /** `alasan`: why the form stays as it is; absent where it changed, and in events of before a reason was asked for. */
  | DomainEvent<'DataDiperbaiki', { readonly jumlahTemuan: number; readonly alasan?: string }, { readonly keluarga: Keluarga }>
  | DomainEvent<'KartuDalamPengiriman', { readonly nomorPengiriman: number; readonly versi?: number; readonly lembar: readonly LembarKartu[]; readonly pelaku: BerkasBerjalan['pelaku'] }, { readonly nomorKk: string; readonly keluarga: Keluarga }>
  | DomainEvent<'KartuTerbit', { readonly dokumen: readonly DokumenTerbit[]; readonly pelaku: BerkasBerjalan['pelaku']; readonly sejak: string }, { readonly nomorKk: string; readonly keluarga: Keluarga }>
  | DomainEvent<'KartuTidakSampai', { readonly alasan: string }, undefined>
  /** `diterima`: its sheets had been taken in here before the news came; absent where they were not, and in events of before that was kept. */
  | DomainEvent<'PengirimanDinyatakanHilang', { readonly nomorPengiriman: number; readonly serial: readonly string[]; readonly alasan: string; readonly pelaku: BerkasBerjalan['pelaku']; readonly diterima?: true }, undefined>
  /** The Dinas declared lost what the family has in its hands: it is void, and `pengganti` is the case that makes another. */
  | DomainEvent<'KartuHilangTernyataDiserahkan', { readonly nomorPengiriman: number; readonly serial: readonly string[]; readonly alasan: string; readonly pengganti: Tautan }, undefined>
  | DomainEvent<'KartuDiterimaKecamatan', { readonly nomorPengiriman: number; readonly sejak: string }, undefined>
  | DomainEvent<'PemohonDatangMengambil', Record<string, never>, undefined>
  | DomainEvent<'TandaTerimaDiterima', { readonly cara: CaraPengambilan; readonly jumlahBayar: 0 }, { readonly keterangan: string } | undefined>
  | DomainEvent<'KartuDiserahkan', { readonly berkasKembali: readonly string[]; readonly kartu?: TerbitanKartu }, undefined>
  | DomainEvent<'KartuTerlampaui', { readonly versi: number }, undefined>
  /** `lembar`: sheets that the loket had taken in and gives nobody; absent where it has none, and in events of before that was kept. */
  | DomainEvent<'BerkasDikembalikanTanpaKartu', { readonly berkasKembali: readonly string[]; readonly alasan: string; readonly kartu?: TerbitanKartu; readonly lembar?: readonly string[] }, { readonly keterangan: string }>
  | DomainEvent<'PembetulanDiminta', { readonly alasan: string; readonly pembetulan?: Tautan }, undefined>
  | DomainEvent<'PembetulanDibuka', { readonly pokok: PokokPermohonan; readonly alasan: string; readonly berkas: readonly BerkasAsli[] }, { readonly pemohon: PemohonPribadi; readonly keluarga: Keluarga }>
  /** The card that this correction mends had been declared lost when it was handed over: this case makes the only other. */
  | DomainEvent<'KartuAsalDinyatakanHilang', { readonly alasan: string }, undefined>
  | DomainEvent<'KartuLainDibuka', KartuLainTerbuka, KartuLainPribadi>
  /** Another follow-up of the same card goes on: this one waits, known to nobody else, for what that one hands over. */
  | DomainEvent<'KartuLainMenunggu', KartuLainTerbuka, KartuLainPribadi>
  /**
   * This issue of the card, its own or a later one, is handed over by another case: nothing is left to do. `pokok`, `kunci`: of a case that
   * was so when its news came. `alasan`: what its family is told, where the case had begun.
   */
  | DomainEvent<'KartuLainTercakup', { readonly versi: number; readonly pokok?: PokokPermohonan; readonly kunci?: string; readonly alasan?: string }, undefined>
  /** The family got the secret of its case, and in mode TTE its card, for which nobody pays. */
  | DomainEvent<'KeluargaDikenali', { readonly nip: string; readonly jumlahBayar: 0 }, { readonly keterangan: string }>;
