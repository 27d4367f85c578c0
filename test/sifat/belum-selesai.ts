import { streamOf } from '@kk-lintas/office';
import type { Jaringan } from './jaringan';

/** Where nothing is left to do in a case, and nothing of it is in the queue, by office; it never came to those where it is not. */
const UJUNG: Readonly<Record<string, ReadonlySet<string>>> = {
  kecamatan: new Set(['tidak-ada', 'diserahkan', 'berakhir', 'kedaluwarsa', 'dihentikan', 'tercakup']),
  'siak-sync': new Set(['tidak-ada', 'selesai', 'berakhir']),
  dinas: new Set(['tidak-ada', 'selesai', 'berakhir']),
};

/** Cases that stand where nobody can move them, and messages that an office refuses for ever or that leave nothing there. */
export async function belumSelesai({ kantor, kiriman, tanggapan, tanpaJejak }: Jaringan, kasus: readonly { readonly id: string; readonly macam: string }[]): Promise<readonly string[]> {
  const ditolak = kiriman.map(({ ke, kunci, pesan: { type } }) => `${ke.kantor.id} refuses ${type} of ${kunci}`);
  const hampa = tanpaJejak.map(({ ke, kunci, pesan: { type } }) => `${ke.kantor.id} records nothing of ${type} of ${kunci}`);
  const gagal = tanggapan.map(({ office, reaction, event }) => `${office.kantor.id} cannot finish ${reaction.name} of ${event.meta.correlationId}`);
  const terbuka = await Promise.all(
    kasus.map(async ({ id, macam }) => {
      const tahap = await Promise.all(
        kantor.map(async ({ kantor: { id: tempat, layanan }, journal, definition: { permohonan, view } }) => {
          if (UJUNG[layanan] === undefined) return [];
          const { state } = await journal.load<{ readonly tahap: string }>(permohonan, streamOf(permohonan, id));
          const tugas = view.antrean(state)?.tugas;
          return [{ tempat, tahap: state.tahap, tugas, ujung: UJUNG[layanan].has(state.tahap) && tugas === undefined }];
        }),
      );
      const diTempat = tahap.flat().filter(({ tahap: di }) => di !== 'tidak-ada');
      return diTempat.every(({ ujung }) => ujung) ? [] : [`${macam} ${id} stands at ${diTempat.map(({ tempat, tahap: di, tugas }) => `${tempat} ${di}${tugas === undefined ? '' : ` (${tugas})`}`).join(', ')}`];
    }),
  );
  return [...ditolak, ...hampa, ...gagal, ...terbuka.flat()];
}
