import type { DokumenPribadi } from '@kk-lintas/contracts';
import type { IsiDokumen } from './dokumen.events';

export type PerintahDokumen = { readonly type: 'CatatDokumen'; readonly isi: IsiDokumen; readonly pribadi: DokumenPribadi };
