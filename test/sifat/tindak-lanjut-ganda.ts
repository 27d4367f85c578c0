import { streamOf } from '@kk-lintas/office';
import { PERMOHONAN_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.aggregate';
import type { PermohonanKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.state';
import type { Jaringan } from './jaringan';

/** Where a case is over at its loket, or has not its turn. */
const TIDAK_BERJALAN: ReadonlySet<string> = new Set<PermohonanKecamatan['tahap']>(['kartu-lain-menunggu', 'diserahkan', 'berakhir', 'kedaluwarsa', 'dihentikan', 'tercakup']);

/** Cards for which two follow-ups go on at once. */
export async function tindakLanjutGanda({ kantor }: Jaringan, kasus: readonly { readonly id: string; readonly macam: string }[]): Promise<readonly string[]> {
  const berjalan = new Map<string, string>();
  const ganda: string[] = [];
  for (const office of kantor.filter((satu) => satu.kantor.layanan === 'kecamatan')) {
    for (const { id } of kasus.filter(({ macam }) => macam === 'KartuLainDibuka')) {
      const { state } = await office.journal.load<PermohonanKecamatan>(PERMOHONAN_KECAMATAN, streamOf(PERMOHONAN_KECAMATAN, id));
      if (TIDAK_BERJALAN.has(state.tahap) || state.kunciKartu === undefined) continue;
      const kartu = `${office.kantor.id} ${state.kunciKartu}`;
      if (berjalan.has(kartu)) ganda.push(`${id} and ${berjalan.get(kartu)} are follow-ups of one card`);
      berjalan.set(kartu, id);
    }
  }
  return ganda;
}
