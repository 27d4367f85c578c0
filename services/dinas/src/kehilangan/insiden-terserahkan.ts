import type { LembarKartu } from '@kk-lintas/contracts';
import type { PermohonanDinas, TahapDinas } from '../permohonan/permohonan.state';

const TERNYATA = 'Kartu yang dinyatakan hilang ternyata sudah diserahkan kepada keluarga; kartu itu tetap tidak berlaku.';

/** Where a further printing lies at the Dinas; one that was returned is at the operator's office. */
const DI_DINAS: ReadonlySet<TahapDinas> = new Set<TahapDinas>(['cetakan-tiba', 'diterima', 'diteliti', 'diparaf-kabid', 'diteruskan-sekretaris', 'ditandatangani', 'distempel', 'terlampaui']);

/** The sheets of a further printing that lies at the Dinas while its case is over; undefined where none does. Without a loss no case ends while its printing is there. */
export function lembarTertinggal({ tahap, putaran, lembar, hilang, insiden }: PermohonanDinas): string | undefined {
  if (tahap === 'terlampaui' && insiden !== undefined) return insiden;
  return hilang === undefined || !DI_DINAS.has(tahap) ? undefined : lembarTidakDipakai(putaran, lembar);
}

/** The sheets of a printing that lies at the Dinas and that nobody gets; undefined where there are none. */
export function lembarTidakDipakai(putaran: number, lembar: readonly Pick<LembarKartu, 'serial'>[]): string | undefined {
  return lembar.length === 0 ? undefined : `${cetakanKe(putaran, lembar)} tidak dipakai; kembalikan ke operator SIAK untuk dimusnahkan.`;
}

/** What an officer has to see to, with the sheets that nobody gets and where they are. */
export function insidenTerserahkan(state: PermohonanDinas): string {
  const { tahap, putaran, lembar, insiden } = state;
  const tertinggal = lembarTertinggal(state);
  if (tertinggal !== undefined) return `${TERNYATA} ${tertinggal}`;
  // One that was reported missing is looked for in a line of its own.
  if (lembar.length > 0 && tahap === 'dikirim' && insiden === undefined) return `${TERNYATA} ${cetakanKe(putaran, lembar)} sudah dikirim ke kecamatan dan tidak berlaku; minta kembali untuk operator SIAK.`;
  return TERNYATA;
}

/** A printing with its sheets, for people. */
export function cetakanKe(putaran: number, lembar: readonly Pick<LembarKartu, 'serial'>[]): string {
  return `Lembar cetakan ke-${putaran} (${lembar.map(({ serial }) => serial).join(', ')})`;
}
