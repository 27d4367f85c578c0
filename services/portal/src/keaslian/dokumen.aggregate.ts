import type { Aggregate } from '@kk-lintas/office';
import type { PerintahDokumen } from './dokumen.commands';
import { decide } from './dokumen.decide';
import type { PeristiwaDokumen } from './dokumen.events';
import { BELUM_TERCATAT, evolve, type DokumenPortal } from './dokumen.state';

/** Issued cards, one stream each; its id is the nomor dokumen. */
export const DOKUMEN: Aggregate<DokumenPortal, PerintahDokumen, PeristiwaDokumen> = {
  name: 'dokumen',
  decider: { initialState: () => BELUM_TERCATAT, evolve, decide },
  claims: {
    DokumenDicatat: async (event, { keep }) => {
      if (event.pribadi?.pdf === undefined) return event;
      const { pdf, ...pribadi } = event.pribadi;
      return { ...event, pribadi: { ...pribadi, alamat: await keep(Buffer.from(pdf, 'base64')) } };
    },
  },
};
