import type { Tautan } from '@kk-lintas/contracts';
import type { Reaction } from '@kk-lintas/office';
import { dibetulkan } from './pengganti';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PermohonanKecamatan } from './permohonan.state';

/** A family that was handed a card which the Dinas had declared lost gets a case of its own for another, exactly once (ADR 0026). */
export const penggantiKartu: Reaction = {
  name: 'pengganti-kartu',
  eventTypes: ['KartuHilangTernyataDiserahkan'],
  react: async (event, { stateAt }) => {
    const permohonan = await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN);
    const { pokok, nomorKk, penerimaan } = permohonan;
    // Its correction makes another card already; without its personal data, destroyed at the family's wish, nobody can.
    if (dibetulkan(permohonan) || pokok === undefined || nomorKk === undefined || penerimaan.keluarga === undefined) return undefined;
    const { pengganti } = event.data as { pengganti: Tautan };
    const { permohonanId, nomor, desa } = pokok;
    // Who came or went with the case stands on the card now.
    const { mutasi: _, ...keluarga } = penerimaan.keluarga;
    const command: PerintahKecamatan = { type: 'BukaKartuLain', kasus: pengganti, desa, dari: { permohonanId, nomor, sebab: 'dinyatakan-hilang' }, nomorKk, keluarga: { ...keluarga, nomorKk } };
    return { aggregate: PERMOHONAN_KECAMATAN, id: pengganti.permohonanId, command };
  },
};
