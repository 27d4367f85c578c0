import { reject, type Decision } from '@kk-lintas/domain';
import { canonicalJson, sha256Hex } from '@kk-lintas/trust';
import type { PerintahDokumen } from './dokumen.commands';
import type { PeristiwaDokumen } from './dokumen.events';
import type { DokumenPortal } from './dokumen.state';

/** A document is recorded once, as the Dinas told it; another content under its number is nobody's to say. */
export function decide({ isi, pribadi }: PerintahDokumen, state: DokumenPortal): Decision<PeristiwaDokumen> {
  const { dokumen } = isi;
  if (state.isi !== undefined) {
    return canonicalJson(state.isi) === canonicalJson(isi) ? [] : reject('sudah-dilakukan', 'Nomor dokumen ini sudah tercatat dengan isi lain.');
  }
  if (pribadi.pdf !== undefined && sha256Hex(Buffer.from(pribadi.pdf, 'base64')) !== dokumen.sidikPdf) {
    return reject('tidak-sah', 'Berkas kartu tidak sama dengan sidiknya.', { field: 'pdf' });
  }
  const lembar = (dokumen.serial ?? []).map((serial): PeristiwaDokumen => ({ type: 'LembarDicatat', data: { serial, nomorDokumen: dokumen.nomorDokumen } }));
  return [{ type: 'DokumenDicatat', data: isi, pribadi }, ...lembar];
}
