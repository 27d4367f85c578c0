import type { PolicyCommand, Reaction } from '@kk-lintas/office';
import type { HasilPenerbitan } from '../penerbitan/penerbitan.commands';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { HasilSinkronisasi, PerintahSiak } from '../permohonan/permohonan.commands';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import { rencanaSama } from './rencana-sama';
import { SiakTidakMenjawab, type Siak, type TemuanSiak } from './siak.port';

/** Of a request of an operator: which try of the case it is, counted over all its forms. */
interface Permintaan {
  readonly percobaan: number;
  readonly moda?: 'TTE';
}

/** Asks SIAK for each request of an operator and records the answer; no answer is an answer too. */
export function sinkronisasi(siak: () => Siak): Reaction {
  return {
    name: 'sinkronisasi-siak',
    eventTypes: ['SinkronisasiDiminta'],
    react: async (event, { stateAt }) => {
      const { percobaan, moda } = event.data as unknown as Permintaan;
      const permohonan = await stateAt<PermohonanSiak>(PERMOHONAN_SIAK);
      return perintah(event.meta.correlationId, { type: 'CatatHasilSinkronisasi', percobaan, hasil: await tanya(siak(), event.meta.correlationId, permohonan, { percobaan, moda }) });
    },
  };
}

/** Mode TTE: has an approved card numbered and held for the case. */
export function penerbitan(siak: () => Siak): Reaction {
  return {
    name: 'penerbitan-siak',
    eventTypes: ['NomorDiminta'],
    react: async (event, { stateAt }) => {
      const { percobaan } = event.data as { percobaan: number };
      const permohonan = await stateAt<PermohonanSiak>(PERMOHONAN_SIAK);
      return perintah(event.meta.correlationId, { type: 'CatatHasilPenerbitan', percobaan, hasil: await terbitkan(siak(), event.meta.correlationId, permohonan, percobaan) });
    },
  };
}

/** Another case came first between the check and the numbers: the loket waits for it, as for a card that the check finds held. */
const KARTU_DITAHAN: TemuanSiak = { anggotaKe: 0, field: 'nomorKk', kode: 'kartu-ditahan', nilaiPermohonan: '', nilaiSiak: '', kantorPerbaikan: 'kecamatan' };

/** Another case changed another card after the Dinas approved the plan for it: the draft is made anew, and no card is made active before. */
const KARTU_LAIN_BERUBAH: TemuanSiak = { ...KARTU_DITAHAN, kode: 'kartu-lain-berubah' };

async function tanya(siak: Siak, permohonanId: string, { berjalan, keluarga }: PermohonanSiak, { percobaan, moda }: Permintaan): Promise<HasilSinkronisasi> {
  if (berjalan === undefined || keluarga === undefined) return { hasil: 'tidak-menjawab', sebab: 'data keluarga tidak terbaca' };
  try {
    const periksa = await siak.periksa(permohonanId, berjalan.jenis, keluarga);
    if (periksa.hasil === 'tidak-valid') return periksa;
    if (moda === 'TTE') return { hasil: 'sesuai', ...(periksa.kartuLain !== undefined && { kartuLain: periksa.kartuLain }) };
    const nomor = await siak.terbitkanNomor(permohonanId, berjalan.jenis, keluarga, percobaan);
    return 'hasil' in nomor ? { hasil: 'tidak-valid', temuan: [KARTU_DITAHAN] } : { hasil: 'valid', ...nomor };
  } catch (error) {
    if (error instanceof SiakTidakMenjawab) return { hasil: 'tidak-menjawab', sebab: error.sebab };
    throw error;
  }
}

async function terbitkan(siak: Siak, permohonanId: string, { berjalan, keluarga, kartuLain }: PermohonanSiak, percobaan: number): Promise<HasilPenerbitan> {
  if (berjalan === undefined || keluarga === undefined) return { hasil: 'tidak-menjawab', sebab: 'data keluarga tidak terbaca' };
  try {
    const periksa = await siak.periksa(permohonanId, berjalan.jenis, keluarga);
    if (periksa.hasil === 'tidak-valid') return { hasil: 'ditolak', temuan: periksa.temuan };
    if (!rencanaSama(kartuLain, periksa.kartuLain)) return { hasil: 'ditolak', temuan: [KARTU_LAIN_BERUBAH] };
    const nomor = await siak.terbitkanNomor(permohonanId, berjalan.jenis, keluarga, percobaan);
    if ('hasil' in nomor) return { hasil: 'ditolak', temuan: [KARTU_DITAHAN] };
    // Another case may have changed the register since the check above: what is activated is what the numbers promise.
    if (!rencanaSama(kartuLain, nomor.kartuLain)) return { hasil: 'ditolak', temuan: [KARTU_LAIN_BERUBAH] };
    return { hasil: 'terbit', ...nomor };
  } catch (error) {
    if (error instanceof SiakTidakMenjawab) return { hasil: 'tidak-menjawab', sebab: error.sebab };
    throw error;
  }
}

function perintah(id: string, command: PerintahSiak): PolicyCommand {
  return { aggregate: PERMOHONAN_SIAK, id, command };
}
