import { commandIdFor } from '@kk-lintas/trust';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import type { RiwayatKantor } from './riwayat';

/**
 * (c) A reaction answered the events of a case in their order, on whichever streams, also where an answer was parked or asked for again:
 * the answer is known by the command that derives from event and reaction, both orders are those of the log.
 */
export function tanggapanTertukar(riwayat: readonly RiwayatKantor[]): string[] {
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const reaksi = definisiKantor(kantor.layanan, '').reactions;
    const tempat = new Map(peristiwa.map(({ stored, isi }, ke) => [stored.id, { ke, kasus: isi.meta.correlationId }]));
    const terakhir = new Map<string, number>();
    const salah = new Set<string>();
    for (const { isi } of peristiwa) {
      const { causationId = '', commandId } = isi.meta;
      const sebab = tempat.get(causationId);
      const oleh = sebab && reaksi.find(({ name }) => commandId === commandIdFor(causationId, name));
      if (sebab === undefined || oleh === undefined) continue;
      const kunci = `${oleh.name} answered events of case ${sebab.kasus}`;
      const sebelum = terakhir.get(kunci) ?? -1;
      if (sebab.ke < sebelum) salah.add(`${kantor.id}: ${kunci} out of order`);
      terakhir.set(kunci, Math.max(sebelum, sebab.ke));
    }
    return [...salah];
  });
}
