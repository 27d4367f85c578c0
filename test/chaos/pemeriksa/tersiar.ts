import { uuidV5 } from '@kk-lintas/trust';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import type { PesanTerkirim } from './pesan-terkirim';
import type { RiwayatKantor } from './riwayat';

/** (f) Nothing that others must hear of stays at home: every event that is a step of a case is on the bus as progress. */
export function yangTidakTersiar(riwayat: readonly RiwayatKantor[], pesan: readonly PesanTerkirim[]): string[] {
  const tersiar = new Set(pesan.filter(({ type }) => type === 'kk.kemajuan.v1').map(({ sebab }) => sebab));
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const { langkah } = definisiKantor(kantor.layanan, '');
    const wajib = peristiwa.filter(({ stored }) => stored.stream.startsWith('permohonan-') && Object.hasOwn(langkah, stored.type));
    return wajib.filter(({ stored }) => !tersiar.has(stored.id)).map(({ stored }) => `${kantor.id}: ${stored.type} of ${stored.stream} was never published`);
  });
}

/** More messages than one event ever makes. */
const PALING_BANYAK = 20;

/**
 * (b) What one event says to others is on the bus whole: progress is the last that an event of a case says, and its id tells
 * how many messages come before it.
 */
export function yangTakLengkap(pesan: readonly PesanTerkirim[]): string[] {
  const perSebab = new Map<string, PesanTerkirim[]>();
  for (const satu of pesan) perSebab.set(satu.sebab, [...(perSebab.get(satu.sebab) ?? []), satu]);
  return [...perSebab].flatMap(([sebab, beberapa]) => {
    const tempat = new Set(beberapa.map(({ id, type }) => tempatDari(id, sebab, type)));
    const terakhir = Math.max(...tempat);
    const hilang = Array.from({ length: terakhir }, (_, ke) => ke).filter((ke) => !tempat.has(ke));
    return hilang.map((ke) => `${beberapa[0]?.dari}: message ${ke} of event ${sebab} was never published`);
  });
}

/** Which of its event's messages this is; its id follows from that. */
function tempatDari(id: string, sebab: string, type: string): number {
  for (let ke = 0; ke < PALING_BANYAK; ke++) if (uuidV5(`${sebab}/${ke}/${type}`) === id) return ke;
  return PALING_BANYAK;
}
