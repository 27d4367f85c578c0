import type { PolicyCommand, Reaction, RecordedEvent } from '@kk-lintas/office';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import { SiakTidakMenjawab, type Siak } from '../siak/siak.port';
import type { PerintahAktivasi } from './aktivasi.commands';
import type { PeristiwaAktivasi } from './aktivasi.events';
import { harusAktif, harusDilepas, type PermintaanGagal } from './aktivasi.state';

const DIMINTA_LAGI: ReadonlySet<string> = new Set<PeristiwaAktivasi['type']>(['AktivasiSiakDiminta', 'PelepasanSiakDiminta']);

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
      return permohonan.tahap === 'nomor-terbit' && harusAktif(permohonan) ? aktifkan(siak(), event, permohonan) : undefined;
    },
  };
}

/**
 * Makes the card the active one in SIAK when it counts: with the stamp. At the hand-over it is asked for where that is not
 * recorded, as for a case that was stamped when this office was not told. The stamp may be told of after the hand-over.
 */
export function aktivasi(siak: () => Siak): Reaction {
  return {
    name: 'aktivasi-siak',
    eventTypes: ['KartuDistempelDinas', 'PermohonanSelesai', 'AktivasiSiakDiminta'],
    react: async (event, { stateAt }) => {
      const permohonan = await stateAt<PermohonanSiak>(PERMOHONAN_SIAK);
      return harusAktif(permohonan) ? aktifkan(siak(), event, permohonan) : undefined;
    },
  };
}

/** Gives up in SIAK what is held for a case that ended without a card, so that the next case of the family can go on (rule R2). */
export function pelepasan(siak: () => Siak): Reaction {
  return {
    name: 'pelepasan-siak',
    eventTypes: ['PermohonanBerakhir', 'PelepasanSiakDiminta'],
    react: async (event, { stateAt }) => {
      const permohonan = await stateAt<PermohonanSiak>(PERMOHONAN_SIAK);
      if (!harusDilepas(permohonan)) return undefined;
      const sebab = await gagalKarena(() => siak().lepaskan(event.meta.correlationId));
      if (sebab === undefined) return perintah(event, { type: 'CatatPelepasan' });
      return perintah(event, { type: 'CatatPelepasanGagal', percobaan: percobaan(event, permohonan.pelepasan), sebab });
    },
  };
}

async function aktifkan(siak: Siak, event: RecordedEvent, permohonan: PermohonanSiak): Promise<PolicyCommand> {
  const sebab = await gagalKarena(() => siak.aktifkan(event.meta.correlationId));
  if (sebab === undefined) return perintah(event, { type: 'CatatKartuAktif' });
  return perintah(event, { type: 'CatatAktivasiGagal', percobaan: percobaan(event, permohonan.aktivasi), sebab });
}

/** Which try this is: the state counts the timer's already, any other event begins the next. */
function percobaan({ type }: RecordedEvent, permintaan: PermintaanGagal | undefined): number {
  const dihitung = permintaan?.percobaan ?? 0;
  return DIMINTA_LAGI.has(type) ? dihitung : dihitung + 1;
}

/** Refusal and silence of SIAK are answers: one case that SIAK refuses holds up no other. A bug is none. */
async function gagalKarena(minta: () => Promise<void>): Promise<string | undefined> {
  try {
    await minta();
    return undefined;
  } catch (error) {
    if (error instanceof SiakTidakMenjawab) return error.sebab;
    throw error;
  }
}

function perintah(event: RecordedEvent, command: PerintahAktivasi): PolicyCommand {
  return { aggregate: PERMOHONAN_SIAK, id: event.meta.correlationId, command };
}
