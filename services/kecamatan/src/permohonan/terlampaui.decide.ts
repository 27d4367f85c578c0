import { harusDijelaskan, idBerkas, isRejected, reject, type Decision, type DecisionContext, type Rejected } from '@kk-lintas/domain';
import { sudahDitandatangani } from './kartu-lain';
import { kembalikan } from './penyerahan.decide';
import type { PeristiwaKecamatan, TerbitanKartu } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';

const ALASAN = 'kartu yang lebih baru dari keluarga ini sudah terbit';

/** The issue that the loket has to hand over; undefined where nobody said which it is. */
export function terbitanDi(state: PermohonanKecamatan, { pseudonym }: DecisionContext): TerbitanKartu | undefined {
  const { nomorKk } = state;
  const ke = versiDi(state);
  return nomorKk === undefined || ke === undefined || pseudonym === undefined ? undefined : { kunci: pseudonym(nomorKk), versi: ke };
}

/** Which issue of its card the case has made, or was given signed; undefined where nobody said. */
export function versiDi({ versi, dokumen = [], pokok, mengikuti }: PermohonanKecamatan): number | undefined {
  const ditandatangani = pokok?.kartuLainDari !== undefined && sudahDitandatangani(pokok.kartuLainDari);
  return versi ?? dokumen.find(({ kartuLain }) => kartuLain !== true)?.versi ?? (ditandatangani ? mengikuti : undefined);
}

/** Nobody gets the card of this case: the family has its papers back, and the case is over. The Dinas said so, or the versions of the card say so on the way to the log. */
export function kembalikanBerkas(keterangan: string, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  const ditolak = harusDikenali(keterangan, context);
  if (ditolak !== undefined) return ditolak;
  const kartu = state.tahap === 'terlampaui' ? undefined : terbitanDi(state, context);
  if (state.tahap !== 'terlampaui' && kartu === undefined) return reject('belum-waktunya', 'Belum ada terbitan yang lebih baru dari kartu ini.');
  const kembali = kembalikan(state);
  if (isRejected(kembali)) return kembali;
  const lembar = state.pengiriman?.lembar.map(({ serial }) => serial);
  return [{ type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: idBerkas(kembali), alasan: ALASAN, ...(kartu !== undefined && { kartu }), ...(lembar !== undefined && { lembar }) }, pribadi: { keterangan } }];
}

/** Who fetches the papers is known to an officer, who writes down by what. */
export function harusDikenali(keterangan: string, { actor }: DecisionContext): Rejected | undefined {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Berkas asli dikembalikan petugas loket.');
  const kurang = harusDijelaskan(keterangan);
  return kurang && { ...kurang, field: 'keterangan', reason: 'Tulis identitas apa yang diperiksa.' };
}
