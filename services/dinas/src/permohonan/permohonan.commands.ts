import type { BerkasBerjalan, LembarKartu, PokokPermohonan } from '@kk-lintas/contracts';
import type { PerintahKehilangan } from '../kehilangan/kehilangan.commands';
import type { PerintahTte } from '../penerbitan/penerbitan.commands';
import type { PerintahTerlambat } from '../terlambat/terlambat.commands';
import type { IsiKartu } from './permohonan.events';

/** An officer's yes, or a no with its reason. */
type Putusan = { readonly setuju: boolean; readonly alasan?: string };

export type PerintahDinas =
  | PerintahTte
  | PerintahKehilangan
  | PerintahTerlambat
  | { readonly type: 'CatatCetakan'; readonly berjalan: BerkasBerjalan; readonly lembar: readonly LembarKartu[]; readonly putaran: number; readonly kartu: IsiKartu }
  | { readonly type: 'TerimaCetakan'; readonly sesuai: boolean; readonly serial: readonly string[]; readonly alasan?: string }
  | ({ readonly type: 'TelitiCetakan' } & Putusan)
  | ({ readonly type: 'ParafKabid' } & Putusan)
  | ({ readonly type: 'ParafSekretaris' } & Putusan)
  | ({ readonly type: 'TandatanganiKartu' } & Putusan)
  | { readonly type: 'BubuhiStempel' }
  /** The stamp was refused, for a later issue of the card is out: the case ends, and its papers go back to the family. */
  | { readonly type: 'NyatakanTerlampaui' }
  | { readonly type: 'KirimKeKecamatan' }
  | { readonly type: 'LaporkanKartuTidakSampai'; readonly alasan: string }
  | { readonly type: 'CatatTidakSampai'; readonly nomorPengiriman: number; readonly alasan: string }
  | { readonly type: 'CatatKartuSampai'; readonly nomorPengiriman: number; readonly serial?: readonly string[] }
  /** `pokok`: of an end, which may be the first that comes of its case. */
  | { readonly type: 'TutupPermohonan'; readonly selesai: boolean; readonly keterangan: string; readonly nomorPengiriman?: number; readonly pokok?: Pick<PokokPermohonan, 'nomor' | 'jenis' | 'desa'> };
