import type { DokumenPribadi } from '@kk-lintas/contracts';
import type { IsiDokumen } from './dokumen.events';

export type PerintahDokumen =
  | { readonly type: 'CatatDokumen'; readonly isi: IsiDokumen; readonly pribadi: Omit<DokumenPribadi, 'anggota'> }
  /** `penerbit`: id of the Dinas that says so; `sejak`: civil date (WIB). */
  | { readonly type: 'CatatKehilangan'; readonly penerbit: string; readonly nomorDokumen: string; readonly sejak: string };
