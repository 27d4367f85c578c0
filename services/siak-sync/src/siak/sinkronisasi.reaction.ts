import type { PolicyCommand, Reaction } from '@kk-lintas/office';
import type { HasilPenerbitan } from '../penerbitan/penerbitan.commands';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { HasilSinkronisasi, PerintahSiak } from '../permohonan/permohonan.commands';
import { nomorMenungguJawaban, type PermohonanSiak } from '../permohonan/permohonan.state';
import { SiakTidakMenjawab, type Siak, type TemuanSiak } from './siak.port';

/** Asks SIAK for each request of an operator and records the answer; no answer is an answer too. */
export function sinkronisasi(siak: () => Siak): Reaction {
  return {
    name: 'sinkronisasi-siak',
    eventTypes: ['SinkronisasiDiminta'],
    react: async (event, { stateAt }) => {
      const { percobaan, moda } = event.data as { percobaan: number; moda?: 'TTE' };
      const permohonan = await stateAt<PermohonanSiak>(PERMOHONAN_SIAK);
      return perintah(event.meta.correlationId, { type: 'CatatHasilSinkronisasi', percobaan, hasil: await tanya(siak(), event.meta.correlationId, permohonan, moda) });
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
      return perintah(event.meta.correlationId, { type: 'CatatHasilPenerbitan', percobaan, hasil: await terbitkan(siak(), event.meta.correlationId, permohonan) });
    },
  };
}

/**
 * Mode TTE: makes a numbered card the active one before it is signed. That the numbers are recorded first keeps the check of the
 * family from being asked again when its cards have changed already. A number that differs from the table waits for an officer.
 */
export function aktivasiTte(siak: () => Siak): Reaction {
  return {
    name: 'aktivasi-tte-siak',
    eventTypes: ['NomorTerbit', 'NomorKkDiakui'],
    react: async (event, { stateAt }) => {
      const permohonan = await stateAt<PermohonanSiak>(PERMOHONAN_SIAK);
      if (permohonan.tahap !== 'nomor-terbit' || nomorMenungguJawaban(permohonan)) return undefined;
      await siak().aktifkan(event.meta.correlationId);
      return perintah(event.meta.correlationId, { type: 'CatatKartuAktif' });
    },
  };
}

/**
 * Makes the card the active one in SIAK when it counts: with the stamp. At the hand-over it is asked for again, which changes
 * nothing, but for a case that was stamped when this office was not told.
 */
export function aktivasi(siak: () => Siak): Reaction {
  return {
    name: 'aktivasi-siak',
    eventTypes: ['KartuDistempelDinas', 'PermohonanSelesai'],
    react: async (event, { stateAt }) => {
      // What a case held is given up with its end: nothing is left to make active.
      if ((await stateAt<PermohonanSiak>(PERMOHONAN_SIAK)).tahap === 'berakhir') return undefined;
      await siak().aktifkan(event.meta.correlationId);
      return undefined;
    },
  };
}

/** Gives up in SIAK what is held for a case that ended without a card, so that the next case of the family can go on (rule R2). */
export function pelepasan(siak: () => Siak): Reaction {
  return {
    name: 'pelepasan-siak',
    eventTypes: ['PermohonanBerakhir'],
    react: async (event) => {
      await siak().lepaskan(event.meta.correlationId);
      return undefined;
    },
  };
}

/** Another case came first between the check and the numbers: the loket waits for it, as for a card that the check finds held. */
const KARTU_DITAHAN: TemuanSiak = { anggotaKe: 0, field: 'nomorKk', kode: 'kartu-ditahan', nilaiPermohonan: '', nilaiSiak: '', kantorPerbaikan: 'kecamatan' };

async function tanya(siak: Siak, permohonanId: string, { berjalan, keluarga }: PermohonanSiak, moda: 'TTE' | undefined): Promise<HasilSinkronisasi> {
  if (berjalan === undefined || keluarga === undefined) return { hasil: 'tidak-menjawab', sebab: 'data keluarga tidak terbaca' };
  try {
    const periksa = await siak.periksa(permohonanId, berjalan.jenis, keluarga);
    if (periksa.hasil === 'tidak-valid') return periksa;
    if (moda === 'TTE') return { hasil: 'sesuai', ...(periksa.kartuLain !== undefined && { kartuLain: periksa.kartuLain }) };
    const nomor = await siak.terbitkanNomor(permohonanId, berjalan.jenis, keluarga);
    return 'hasil' in nomor ? { hasil: 'tidak-valid', temuan: [KARTU_DITAHAN] } : { hasil: 'valid', ...nomor };
  } catch (error) {
    if (error instanceof SiakTidakMenjawab) return { hasil: 'tidak-menjawab', sebab: error.sebab };
    throw error;
  }
}

async function terbitkan(siak: Siak, permohonanId: string, { berjalan, keluarga }: PermohonanSiak): Promise<HasilPenerbitan> {
  if (berjalan === undefined || keluarga === undefined) return { hasil: 'tidak-menjawab', sebab: 'data keluarga tidak terbaca' };
  try {
    const periksa = await siak.periksa(permohonanId, berjalan.jenis, keluarga);
    if (periksa.hasil === 'tidak-valid') return { hasil: 'ditolak', temuan: periksa.temuan };
    const nomor = await siak.terbitkanNomor(permohonanId, berjalan.jenis, keluarga);
    if ('hasil' in nomor) return { hasil: 'ditolak', temuan: [KARTU_DITAHAN] };
    return { hasil: 'terbit', ...nomor };
  } catch (error) {
    if (error instanceof SiakTidakMenjawab) return { hasil: 'tidak-menjawab', sebab: error.sebab };
    throw error;
  }
}

function perintah(id: string, command: PerintahSiak): PolicyCommand {
  return { aggregate: PERMOHONAN_SIAK, id, command };
}
