import type { CetakanDraf, IsiDokumenKk } from '@kk-lintas/kk-document';

export const PENCETAK = Symbol('pencetak');

/** Makes the pages of drafts, beside the event loop. Nothing that it makes is signed. */
export interface Pencetak {
  cetak(isi: IsiDokumenKk, cetakan: CetakanDraf): Promise<Uint8Array>;
}
