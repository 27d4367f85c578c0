import type { BerkasBerjalan } from '@kk-lintas/contracts';
import type { IsiKartu } from '../permohonan/permohonan.events';
import type { DokumenBertandaTangan, DrafKartu, GaramDokumen } from './penerbitan.events';

export type HasilTandaTangan =
  | { readonly hasil: 'ditandatangani'; readonly dokumen: readonly DokumenBertandaTangan[]; readonly garam: readonly GaramDokumen[] }
  /** A later issue of the card is out. */
  | { readonly hasil: 'terlampaui'; readonly kunci: string; readonly versi: number }
  | { readonly hasil: 'gagal'; readonly sebab: string };

export type PerintahTte =
  | { readonly type: 'CatatDraf'; readonly berjalan: BerkasBerjalan; readonly putaran: number; readonly draf: DrafKartu }
  | { readonly type: 'CatatNomor'; readonly putaran: number; readonly kartu: IsiKartu }
  | { readonly type: 'CatatPenolakanSiak'; readonly putaran: number; readonly alasan: string }
  | { readonly type: 'CatatTandaTangan'; readonly percobaan: number; readonly hasil: HasilTandaTangan }
  | { readonly type: 'UlangiTandaTangan'; readonly percobaan: number };
