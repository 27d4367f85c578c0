import type { BerkasBerjalan, KartuLain, LembarKartu, NilaiTemuan, PemohonPribadi, PokokPermohonan, TemuanTerbuka } from '@kk-lintas/contracts';
import type { DomainEvent, Keluarga, NomorMenurutTabel } from '@kk-lintas/domain';
import type { PeristiwaAktivasi } from '../aktivasi/aktivasi.events';
import type { KartuTercetak } from '../blanko/blanko.aggregate';
import type { KartuDigantikan } from '../pemusnahan/pemusnahan.commands';
import type { PeristiwaTte } from '../penerbitan/penerbitan.events';

/** What SIAK gave, as far as everybody may read it; what may be absent is so in events of before cards were held. */
export interface BiodataValidTerbuka {
  readonly percobaan: number;
  readonly nikBaru: number;
  /** Version that the card will have. */
  readonly versi?: number;
  /** When SIAK's answer was written down, ISO 8601 UTC: before any card of it is made the active one. */
  readonly ditetapkan?: string;
  /** Code of the reason why its number stays or is new. */
  readonly sebabNomor?: string;
  /** How many other cards lose or gain members. */
  readonly jumlahKartuLain?: number;
  /** What the table on the nomor KK says beside SIAK; absent in events of before it was asked. */
  readonly nomorMenurutTabel?: NomorMenurutTabel;
}

export type PeristiwaSiak =
  | DomainEvent<'BerkasTiba', { readonly berjalan: BerkasBerjalan; readonly putaran: number; readonly jatuhTempo: string }, { readonly pemohon: PemohonPribadi; readonly keluarga: Keluarga | undefined }>
  | DomainEvent<'SinkronisasiDiminta', { readonly percobaan: number; readonly nip: string; readonly moda?: 'TTE' }, undefined>
  | DomainEvent<'SiakTidakMenjawab', { readonly percobaan: number; readonly sebab: string; readonly cobaLagiPada: string }, undefined>
  | DomainEvent<'BiodataValid', BiodataValidTerbuka, { readonly nomorKk: string; readonly keluarga: Keluarga; readonly kartuLain?: readonly KartuLain[] }>
  | DomainEvent<'BiodataTidakValid', { readonly percobaan: number; readonly temuan: readonly TemuanTerbuka[] }, { readonly nilai: readonly NilaiTemuan[] }>
  /** The Dinas refused the content, and SIAK has nothing against it: the loket mends it. `alasan` is that of the Dinas. */
  | DomainEvent<'BerkasDikembalikanKeLoket', { readonly nip: string; readonly alasan: string; readonly temuan: readonly TemuanTerbuka[] }, { readonly nilai: readonly NilaiTemuan[]; readonly catatan?: string }>
  /** SIAK's number differs from what the table says, and this officer answers for it. */
  | DomainEvent<'NomorKkDiakui', { readonly nip: string; readonly alasan: string }, undefined>
  | DomainEvent<'KartuDicetak', { readonly cetakan: number; readonly nip: string; readonly lembar: readonly LembarKartu[]; readonly kartu?: KartuTercetak }, undefined>
  | DomainEvent<'BlankoRusak', { readonly serial: string; readonly alasan: string; readonly nip: string }, undefined>
  | DomainEvent<'KartuDicetakUlang', { readonly no: number; readonly nip: string; readonly serialLama: string; readonly serial: string }, undefined>
  | DomainEvent<'CetakanDiserahkan', { readonly putaran: number; readonly lembar: readonly LembarKartu[] }, undefined>
  | DomainEvent<'LembarDitarik', { readonly serial: readonly string[]; readonly nip: string; readonly kartu: readonly KartuDigantikan[] }, undefined>
  | DomainEvent<'CetakanDiterimaDinas', { readonly putaran: number }, undefined>
  | DomainEvent<'CetakanDikembalikanDinas', { readonly ke: '13' | '14'; readonly alasan: string; readonly pelaku: BerkasBerjalan['pelaku']; readonly dibatalkan: readonly string[] }, undefined>
  /** Stamped by the Dinas: the issue counts, and SIAK is told. */
  | DomainEvent<'KartuDistempelDinas', { readonly putaran: number }, undefined>
  /** `nomorPengiriman`: the delivery that was lost; absent in events of before it was kept. */
  | DomainEvent<'CetakanDinyatakanHilang', { readonly putaran: number; readonly nomorPengiriman?: number; readonly serial: readonly string[]; readonly alasan: string; readonly pelaku: BerkasBerjalan['pelaku'] }, undefined>
  /** The family has the card of a lost delivery: its case is over, and the sheets of a further printing (`dibatalkan`) are nobody's. */
  | DomainEvent<'KartuHilangTernyataDiserahkan', { readonly nomorPengiriman: number; readonly diserahkan: string; readonly alasan: string; readonly dibatalkan: readonly string[] }, undefined>
  /** A later issue of the card is out: nobody gets the sheets of this printing (`dibatalkan`), and the papers go back. */
  | DomainEvent<'CetakanTerlampaui', { readonly putaran: number; readonly dibatalkan: readonly string[] }, undefined>
  | PeristiwaAktivasi
  | PeristiwaTte
  /** The case ended before anything of it came here. */
  | DomainEvent<'BerakhirSebelumTiba', { readonly pokok: Pick<PokokPermohonan, 'nomor' | 'jenis' | 'desa'>; readonly alasan: string }, undefined>
  | DomainEvent<'PermohonanSelesai', { readonly keterangan: string }, undefined>
  /** `dibatalkan`: sheets of a printing that nobody gets, to be destroyed; absent where none was out, and in events of before they were voided. */
  | DomainEvent<'PermohonanBerakhir', { readonly alasan: string; readonly dibatalkan?: readonly string[] }, undefined>;
