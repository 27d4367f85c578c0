import { berkasPada, idBerkas, isRejected, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { kembalikanSemua } from './penghentian.decide';
import type { PeristiwaKecamatan } from './permohonan.events';
import { diLoket, type PermohonanKecamatan } from './permohonan.state';
import { harusDikenali } from './terlampaui.decide';

/** Whether a case that nobody corrected expired while its originals lay at the loket: its family fetches them. */
export function berkasTertinggal(state: PermohonanKecamatan): boolean {
  return state.tahap === 'kedaluwarsa' && berkasPada(state.penerimaan.berkas, diLoket(state)).length > 0;
}

/** The originals of an expired case go back, the old card too: no other replaced it. */
export function kembalikanKedaluwarsa(keterangan: string, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  const ditolak = harusDikenali(keterangan, context);
  if (ditolak !== undefined) return ditolak;
  const kembali = kembalikanSemua(state);
  if (isRejected(kembali)) return kembali;
  return [{ type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: idBerkas(kembali), alasan: state.dikembalikan ?? '' }, pribadi: { keterangan } }];
}
