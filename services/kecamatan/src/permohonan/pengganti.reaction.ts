import type { Reaction } from '@kk-lintas/office';
import { bukaPengganti } from './buka-pengganti';
import { dibetulkan } from './pengganti';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PermohonanKecamatan } from './permohonan.state';

/** A family that was handed a card which the Dinas had declared lost gets a case of its own for another, exactly once (ADR 0026). */
export const penggantiKartu: Reaction = {
  name: 'pengganti-kartu',
  eventTypes: ['KartuHilangTernyataDiserahkan'],
  react: async (_event, { stateAt }) => {
    const permohonan = await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN);
    // Its correction makes another card already.
    return dibetulkan(permohonan) ? undefined : bukaPengganti(permohonan);
  },
};
