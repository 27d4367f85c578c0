import type { BerkasBerjalan, KartuLain, LembarKartu, PemohonPribadi, PokokPermohonan } from '@kk-lintas/contracts';
import type { DomainEvent, Keluarga } from '@kk-lintas/domain';
import type { PeristiwaKehilangan } from '../kehilangan/kehilangan.events';
import type { DokumenKartu, PeristiwaTte } from '../penerbitan/penerbitan.events';
import type { KartuTerlampaui } from '../penerbitan/terlampaui.events';
import type { PeristiwaTerlambat } from '../terlambat/terlambat.events';

/** The card and the family behind it: what the signers look at. */
export interface IsiKartu {
  readonly pemohon: PemohonPribadi;
  readonly nomorKk: string;
  readonly keluarga: Keluarga;
  /** Which issue of the nomor KK it is; absent where SIAK did not say. */
  readonly versi?: number;
  /** When the operator's office wrote down its numbers and versions, ISO 8601 UTC; absent where that office did not say. */
  readonly ditetapkan?: string;
  /** The cards that change with it. */
  readonly kartuLain?: readonly KartuLain[];
}

export interface KartuDikirim {
  readonly nomor: number;
  readonly tahun: number;
  /** Which delivery of the case it is, from 2; absent for the first. */
  readonly ke?: number;
}

/** A refusal without `nip` is from before refusals named their officer. */
export type PeristiwaDinas =
  | PeristiwaTte
  | PeristiwaKehilangan
  | PeristiwaTerlambat
  | DomainEvent<'CetakanTiba', { readonly berjalan: BerkasBerjalan; readonly lembar: readonly LembarKartu[]; readonly putaran: number }, IsiKartu>
  | DomainEvent<'CetakanDiterima', { readonly putaran: number }, undefined>
  /** `serial`: the sheets that lay before the verifikator, where they were counted. */
  | DomainEvent<'CetakanDitolak', { readonly nip?: string; readonly alasan: string; readonly serial?: readonly string[] }, undefined>
  | DomainEvent<'CetakanDiteliti', { readonly nip: string }, undefined>
  | DomainEvent<'DikembalikanOlehDinas', { readonly nip?: string; readonly oleh: 'verifikator' | 'kabid'; readonly alasan: string }, undefined>
  | DomainEvent<'DiparafKabid', { readonly nip: string }, undefined>
  | DomainEvent<'DiteruskanSekretaris', { readonly nip: string }, undefined>
  | DomainEvent<'DikembalikanSekretaris', { readonly nip?: string; readonly alasan: string }, undefined>
  | DomainEvent<'KartuDitandatangani', { readonly nip: string }, undefined>
  | DomainEvent<'PenandatangananKartuDitolak', { readonly nip?: string; readonly alasan: string }, undefined>
  | DomainEvent<'KartuDistempel', { readonly dokumen?: readonly DokumenKartu[] }, undefined>
  | DomainEvent<'KartuTerlampaui', KartuTerlampaui, undefined>
  | DomainEvent<'KartuDikirim', KartuDikirim, undefined>
  /** `nomorPengiriman`: what the kecamatan waits for; absent where the Dinas itself found it. */
  | DomainEvent<'PengirimanTidakSampai', { readonly alasan: string; readonly nomorPengiriman?: number }, undefined>
  | DomainEvent<'KartuSampai', { readonly nomorPengiriman: number }, undefined>
  /** The case ended before anything of it came here. */
  | DomainEvent<'BerakhirSebelumTiba', { readonly pokok: Pick<PokokPermohonan, 'nomor' | 'jenis' | 'desa'>; readonly alasan: string }, undefined>
  | DomainEvent<'PermohonanSelesai', { readonly keterangan: string }, undefined>
  | DomainEvent<'PermohonanBerakhir', { readonly alasan: string }, undefined>;
