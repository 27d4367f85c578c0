import type { VersiKartu, VersiKartuTerbit } from '@kk-lintas/domain';
import type { Reaction, ReactionContext } from '@kk-lintas/office';
import { PERMOHONAN_KECAMATAN } from '../permohonan/permohonan.aggregate';
import type { PerintahKecamatan } from '../permohonan/permohonan.commands';
import type { PeristiwaKecamatan } from '../permohonan/permohonan.events';
import type { PermohonanKecamatan } from '../permohonan/permohonan.state';
import { versiDi } from '../permohonan/terlampaui.decide';
import { VERSI_KARTU } from '../permohonan/versi-kartu.aggregate';
import { TINDAK_LANJUT, type PerintahTindakLanjut, type TindakLanjut } from './tindak-lanjut.aggregate';
import type { PeristiwaTindakLanjut } from './tindak-lanjut.events';

const BERAKHIR: readonly PeristiwaKecamatan['type'][] = ['KartuDiserahkan', 'PermohonanKedaluwarsa', 'PermohonanDihentikan', 'BerkasDikembalikanTanpaKartu', 'KartuLainTercakup'];
const [DIBUKA, MENUNGGU]: readonly [PeristiwaKecamatan['type'], PeristiwaKecamatan['type']] = ['KartuLainDibuka', 'KartuLainMenunggu'];
const TERBIT: VersiKartuTerbit['type'] = 'VersiKartuTerbit';
const SELESAI: PeristiwaTindakLanjut['type'] = 'TindakLanjutSelesai';

/** A follow-up that is over, however it ended, lets the next one of its card go on. */
export const selesaikanTindakLanjut: Reaction = {
  name: 'selesaikan-tindak-lanjut',
  eventTypes: BERAKHIR,
  react: async (event, { stateAt }) => {
    const permohonan = await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN);
    const { kunciKartu } = permohonan;
    if (kunciKartu === undefined) return undefined;
    const versi = dimiliki(permohonan);
    const command: PerintahTindakLanjut = { type: 'SelesaikanTindakLanjut', kasus: event.meta.correlationId, ...(versi !== undefined && { versi }) };
    return { aggregate: TINDAK_LANJUT, id: kunciKartu, command };
  },
};

/** Whose turn it is goes on. */
export const lanjutkanKartuLain: Reaction = {
  name: 'lanjutkan-kartu-lain',
  eventTypes: [SELESAI],
  turns: true,
  react: async (event, { load }) => {
    const { berikut, versi } = event.data as { berikut?: string; versi?: number };
    return berikut === undefined ? undefined : beriGiliran(berikut, versi, load);
  },
};

/** Its turn may have come before it was recorded as one that waits: nobody would give it again. */
export const tepatiGiliran: Reaction = {
  name: 'tepati-giliran',
  eventTypes: [MENUNGGU],
  turns: true,
  react: async (event, { stateAt, load }) => {
    const kasus = event.meta.correlationId;
    const { kunciKartu } = await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN);
    if (kunciKartu === undefined) return undefined;
    const { berjalan } = await load<TindakLanjut>(TINDAK_LANJUT, kunciKartu);
    return berjalan === kasus ? beriGiliran(kasus, undefined, load) : undefined;
  },
};

/** A signed card that nobody was handed is overtaken as soon as a later issue comes to the loket, whether that or the follow-up is recorded first. */
export const cakupKartuLain: Reaction = {
  name: 'cakup-kartu-lain',
  eventTypes: [TERBIT, DIBUKA],
  turns: true,
  react: async (event, { stateAt, load }) => {
    const kunci = event.type === TERBIT ? event.meta.correlationId : (await stateAt<PermohonanKecamatan>(PERMOHONAN_KECAMATAN)).kunciKartu;
    if (kunci === undefined) return undefined;
    const [{ berjalan }, { versi }] = await Promise.all([load<TindakLanjut>(TINDAK_LANJUT, kunci), load<VersiKartu>(VERSI_KARTU, kunci)]);
    if (berjalan === undefined) return undefined;
    const command: PerintahKecamatan = { type: 'CakupKartuLain', versi };
    return { aggregate: PERMOHONAN_KECAMATAN, id: berjalan, command };
  },
};

/** Without its personal data, destroyed at the family's wish, a case has nothing to do: the one after it has the turn. */
async function beriGiliran(kasus: string, versi: number | undefined, load: ReactionContext['load']) {
  const diserahkan = versi !== undefined && { versi };
  const { tahap, kunciKartu, nomorKk, penerimaan } = await load<PermohonanKecamatan>(PERMOHONAN_KECAMATAN, kasus);
  if (tahap === 'kartu-lain-menunggu' && kunciKartu !== undefined && (nomorKk === undefined || penerimaan.keluarga === undefined)) {
    const command: PerintahTindakLanjut = { type: 'SelesaikanTindakLanjut', kasus, ...diserahkan };
    return { aggregate: TINDAK_LANJUT, id: kunciKartu, command };
  }
  const command: PerintahKecamatan = { type: 'LanjutkanKartuLain', ...diserahkan };
  return { aggregate: PERMOHONAN_KECAMATAN, id: kasus, command };
}

/** The issue of its card that the family has or is given by another case; undefined where it has none that is known. */
function dimiliki(permohonan: PermohonanKecamatan): number | undefined {
  const { tahap, tercakup, terlampaui } = permohonan;
  return tahap === 'diserahkan' || tahap === 'berakhir' ? (terlampaui ?? versiDi(permohonan)) : tercakup;
}
