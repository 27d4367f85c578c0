import type { PermohonanDinas, TahapDinas } from '../permohonan/permohonan.state';

const TERNYATA = 'Kartu yang dinyatakan hilang ternyata sudah diserahkan kepada keluarga; kartu itu tetap tidak berlaku.';

/** Where a further printing lies at the Dinas; one that was returned is at the operator's office. */
const DI_DINAS: ReadonlySet<TahapDinas> = new Set<TahapDinas>(['cetakan-tiba', 'diterima', 'diteliti', 'diparaf-kabid', 'diteruskan-sekretaris', 'ditandatangani', 'distempel', 'terlampaui']);

/** The sheets of a further printing that lies at the Dinas while its case is over; undefined where none does. Without a loss no case ends while its printing is there. */
export function lembarTertinggal({ tahap, putaran, lembar, hilang }: PermohonanDinas): string | undefined {
  if (hilang === undefined || lembar.length === 0 || !DI_DINAS.has(tahap)) return undefined;
  return `${cetakanKe(putaran, lembar)} tidak dipakai; kembalikan ke operator SIAK untuk dimusnahkan.`;
}

/** What an officer has to see to, with the sheets that nobody gets and where they are. */
export function insidenTerserahkan(state: PermohonanDinas): string {
  const { tahap, putaran, lembar } = state;
  const tertinggal = lembarTertinggal(state);
  if (tertinggal !== undefined) return `${TERNYATA} ${tertinggal}`;
  if (lembar.length > 0 && tahap === 'dikirim') return `${TERNYATA} ${cetakanKe(putaran, lembar)} sudah dikirim ke kecamatan dan tidak berlaku; minta kembali untuk operator SIAK.`;
  return TERNYATA;
}

function cetakanKe(putaran: number, lembar: PermohonanDinas['lembar']): string {
  return `Lembar cetakan ke-${putaran} (${lembar.map(({ serial }) => serial).join(', ')})`;
}
