import type { Reaction } from '@kk-lintas/office';
import { bukaPengganti } from './buka-pengganti';
import { pembetulanUntuk } from './pembetulan';
import { dibetulkan } from './pengganti';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PermohonanKecamatan, TahapKecamatan } from './permohonan.state';

const TANPA_KARTU: readonly TahapKecamatan[] = ['kedaluwarsa', 'dihentikan'];

/** The correction of a card that had been declared lost is told so: it makes the only other card. One that ended without a card leaves that to a case of its own (ADR 0026). */
export const kartuAsalHilang: Reaction = {
  name: 'kartu-asal-hilang',
  eventTypes: ['KartuHilangTernyataDiserahkan'],
  turns: true,
  react: async (event, { stateAt, load }) => {
    const permohonan = await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN);
    const { pokok, pemohon, penerimaan } = permohonan;
    // Without its personal data no correction was opened, or none can go on.
    if (!dibetulkan(permohonan) || pokok === undefined || pemohon === undefined || penerimaan.keluarga === undefined) return undefined;
    const { permohonanId: id } = pembetulanUntuk(pokok);
    const { tahap } = await load<PermohonanKecamatan>(PERMOHONAN_KECAMATAN, id);
    if (TANPA_KARTU.includes(tahap)) return bukaPengganti(permohonan);
    const { alasan } = event.data as { alasan: string };
    const command: PerintahKecamatan = { type: 'CatatKartuAsalHilang', alasan };
    return { aggregate: PERMOHONAN_KECAMATAN, id, command };
  },
};
