import { streamOf } from '@kk-lintas/office';
import type { Jaringan, Kiriman } from './jaringan';

/** Where nothing is left to do in a case, and nothing of it is in the queue, by office; it never came to those where it is not. */
const UJUNG: Readonly<Record<string, ReadonlySet<string>>> = {
  kecamatan: new Set(['tidak-ada', 'diserahkan', 'berakhir', 'kedaluwarsa', 'dihentikan', 'tercakup']),
  'siak-sync': new Set(['tidak-ada', 'selesai', 'berakhir']),
  dinas: new Set(['tidak-ada', 'selesai', 'berakhir']),
};

/** Cases that stand where nobody can move them, and messages that an office refuses for ever. */
export async function belumSelesai({ kantor, kiriman, tanggapan }: Jaringan, kasus: readonly { readonly id: string; readonly macam: string }[]): Promise<readonly string[]> {
  const parkir = new Set((await Promise.all(kiriman.map(async (satu) => ((await kirimanKedua(satu)) ? [jalur(satu)] : [])))).flat());
  const ditolak = kiriman.filter((satu) => !parkir.has(jalur(satu))).map(({ ke, kunci, pesan: { type } }) => `${ke.kantor.id} refuses ${type} of ${kunci}`);
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
  return [...ditolak, ...gagal, ...terbuka.flat()];
}

/** A second delivery, sent before the hand-over of the first was known, is parked with what follows it: its sheets are there, and a person sends them back (ADR 0026). */
async function kirimanKedua({ ke, kunci, pesan: { type } }: Kiriman): Promise<boolean> {
  if (type !== 'kk.dinas.kartu-dikirim.v1') return false;
  const { journal, definition } = ke;
  const { state } = await journal.load<{ readonly tahap: string }>(definition.permohonan, streamOf(definition.permohonan, kunci));
  return state.tahap === 'diserahkan';
}

function jalur({ ke, dari, kunci }: Kiriman): string {
  return `${ke.kantor.id} ${dari} ${kunci}`;
}
