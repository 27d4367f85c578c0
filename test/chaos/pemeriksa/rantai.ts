import { verifyHistory } from '@kk-lintas/trust';
import type { RiwayatKantor } from './riwayat';

/** (d, g) Revisions of every stream follow each other and its hash chain holds, so each append was made on what it had seen. */
export function rantaiPutus(riwayat: readonly RiwayatKantor[]): string[] {
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    // Positions of another store than SQLite have gaps: the chain is judged, the numbering is the store's own.
    const lines = peristiwa.map(({ stored }, index) => ({ ...stored, position: index + 1 }));
    const { faults } = verifyHistory(lines, lines.length);
    return faults.map(({ stream, revision, pesan }) => `${kantor.id}: ${stream} ${revision}: ${pesan}`);
  });
}
