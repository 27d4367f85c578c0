import type { PermohonanDinas, TahapDinas } from '../permohonan/permohonan.state';

const TERNYATA = 'Kartu yang dinyatakan hilang ternyata sudah diserahkan kepada keluarga; kartu itu tetap tidak berlaku.';

/** Where a further printing lies at the Dinas; one that was returned is at the operator's office. */
const DI_DINAS: ReadonlySet<TahapDinas> = new Set<TahapDinas>(['cetakan-tiba', 'diterima', 'diteliti', 'diparaf-kabid', 'diteruskan-sekretaris', 'ditandatangani', 'distempel', 'terlampaui']);

/** What an officer has to see to, with the sheets that nobody gets and where they are. */
export function insidenTerserahkan({ tahap, putaran, lembar }: PermohonanDinas): string {
  const cetakan = `Lembar cetakan ke-${putaran} (${lembar.map(({ serial }) => serial).join(', ')})`;
  if (lembar.length > 0 && DI_DINAS.has(tahap)) return `${TERNYATA} ${cetakan} tidak dipakai; kembalikan ke operator SIAK untuk dimusnahkan.`;
  if (lembar.length > 0 && tahap === 'dikirim') return `${TERNYATA} ${cetakan} sudah dikirim ke kecamatan dan tidak berlaku; minta kembali untuk operator SIAK.`;
  return TERNYATA;
}
