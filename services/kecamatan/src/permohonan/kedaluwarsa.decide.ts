import { idBerkas, isRejected, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { berkasKembali, kembalikanTanpaKartu } from './kembali-tanpa-kartu';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';
import { harusDikenali } from './terlampaui.decide';

/** Whether a case that nobody corrected expired while originals that go back lay at the loket: its family fetches them. */
export function berkasTertinggal(state: PermohonanKecamatan): boolean {
  return state.tahap === 'kedaluwarsa' && berkasKembali(state).length > 0;
}

/** The originals of an expired case go back as those of one that was stopped. */
export function kembalikanKedaluwarsa(keterangan: string, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  const ditolak = harusDikenali(keterangan, context);
  if (ditolak !== undefined) return ditolak;
  const kembali = kembalikanTanpaKartu(state);
  if (isRejected(kembali)) return kembali;
  return [{ type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: idBerkas(kembali), alasan: state.dikembalikan ?? '' }, pribadi: { keterangan } }];
}
