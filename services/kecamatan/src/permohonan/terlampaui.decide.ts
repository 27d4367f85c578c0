import { harusDijelaskan, idBerkas, isRejected, reject, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { kembalikan } from './penyerahan.decide';
import type { PeristiwaKecamatan, TerbitanKartu } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';

const ALASAN = 'kartu yang lebih baru dari keluarga ini sudah terbit';

/** The issue that the loket has to hand over; undefined where nobody said which it is. */
export function terbitanDi({ nomorKk, versi, dokumen = [] }: PermohonanKecamatan, { pseudonym }: DecisionContext): TerbitanKartu | undefined {
  const ke = versi ?? dokumen.find(({ kartuLain }) => kartuLain !== true)?.versi;
  return nomorKk === undefined || ke === undefined || pseudonym === undefined ? undefined : { kunci: pseudonym(nomorKk), versi: ke };
}

/** Nobody gets the card of this case: the family has its papers back, and the case is over. The Dinas said so, or the versions of the card say so on the way to the log. */
export function kembalikanBerkas(keterangan: string, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  if (context.actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Berkas asli dikembalikan petugas loket.');
  const kurang = harusDijelaskan(keterangan);
  if (kurang !== undefined) return { ...kurang, field: 'keterangan', reason: 'Tulis identitas apa yang diperiksa.' };
  const kartu = state.tahap === 'terlampaui' ? undefined : terbitanDi(state, context);
  if (state.tahap !== 'terlampaui' && kartu === undefined) return reject('belum-waktunya', 'Belum ada terbitan yang lebih baru dari kartu ini.');
  const kembali = kembalikan(state);
  if (isRejected(kembali)) return kembali;
  return [{ type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: idBerkas(kembali), alasan: ALASAN, ...(kartu !== undefined && { kartu }) }, pribadi: { keterangan } }];
}
