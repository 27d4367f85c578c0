import { harusBeralasan, reject, type Keluarga, type Rejected } from '@kk-lintas/domain';
import { canonicalJson } from '@kk-lintas/trust';
import type { PermohonanKecamatan } from './permohonan.state';

/** Whether a form that SIAK or the Dinas found wrong is sent as it was. What a correction starts from is the card, which evidence may show to be right. */
export function formulirTetap(keluarga: Keluarga, { tahap, penerimaan }: PermohonanKecamatan): boolean {
  return tahap === 'temuan-siak' && penerimaan.keluarga !== undefined && teks(keluarga) === teks(penerimaan.keluarga);
}

/** Nothing was mended: then the loket says why the form is right as it is, or what it waited for. */
export function tanpaPerubahan(alasan: string | undefined): Rejected | undefined {
  if (alasan !== undefined) return harusBeralasan(alasan);
  return reject('tidak-sah', 'Tidak ada yang berubah pada data keluarga. Perbaiki yang ditemukan, atau tulis alasan mengapa isian ini sudah benar.', { field: 'keluarga' });
}

/** A form that was mended speaks for itself, and so does a card that turns out to be right: the reason would be read as that of a form that stays after a finding. */
export function adaPerubahan(alasan: string | undefined): Rejected | undefined {
  if (alasan === undefined) return undefined;
  return reject('tidak-sah', 'Alasan hanya ditulis bila isian tidak diubah sesudah temuan SIAK atau penolakan Dinas; isian ini kirim tanpa alasan.', { field: 'alasan' });
}

/** Members that are absent and members without a value are the same, and so is a letter with its mark, recorded as one character or as two. */
function teks(keluarga: Keluarga): string {
  return canonicalJson(JSON.parse(JSON.stringify(keluarga))).normalize('NFC');
}
