import { comparePositions } from '@kk-lintas/event-store';
import { verifyHistory } from '@kk-lintas/trust';
import type { RiwayatKantor } from './riwayat';

/**
 * (d, g) Revisions of every stream follow each other and its hash chain holds, so each append was made on what it had seen.
 * Positions rise; where the store counts them, none is missing.
 */
export function rantaiPutus(riwayat: readonly RiwayatKantor[]): string[] {
  return riwayat.flatMap(({ kantor, peristiwa, terhitung }) => {
    const lines = peristiwa.map(({ stored }, index) => ({ ...stored, position: terhitung ? Number(stored.position) : index + 1 }));
    const { faults } = verifyHistory(lines);
    const mundur = peristiwa.flatMap(({ stored }, index) => {
      const sebelum = peristiwa[index - 1]?.stored;
      return sebelum !== undefined && comparePositions(sebelum.position, stored.position) >= 0 ? [`${kantor.id}: position ${stored.position} comes after ${sebelum.position}`] : [];
    });
    return [...faults.map(({ stream, revision, pesan }) => `${kantor.id}: ${stream ?? 'log'} ${revision ?? ''}: ${pesan}`), ...mundur];
  });
}
