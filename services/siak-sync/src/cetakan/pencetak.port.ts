import type { CetakanBlanko, CetakanDraf, IsiDokumenKk } from '@kk-lintas/kk-document';

export const PENCETAK = Symbol('pencetak');

/** Makes the pages of drafts and of sheets for blanko, beside the event loop. Nothing that it makes is signed. */
export interface Pencetak {
  cetak(isi: IsiDokumenKk, cetakan: CetakanDraf | CetakanBlanko): Promise<Uint8Array>;
}
