import { reject, unreachable, type Decision } from '@kk-lintas/domain';
import { canonicalJson, sha256Hex } from '@kk-lintas/trust';
import type { PerintahDokumen } from './dokumen.commands';
import type { PeristiwaDokumen } from './dokumen.events';
import type { DokumenPortal } from './dokumen.state';

export function decide(command: PerintahDokumen, state: DokumenPortal): Decision<PeristiwaDokumen> {
  switch (command.type) {
    case 'CatatDokumen':
      return catat(command, state);
    case 'CatatKehilangan':
      return hilang(command, state);
    default:
      return unreachable(command);
  }
}

/** A document is recorded once, as the Dinas told it; another content under its number is nobody's to say. */
function catat({ isi, pribadi }: Extract<PerintahDokumen, { type: 'CatatDokumen' }>, state: DokumenPortal): Decision<PeristiwaDokumen> {
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

/** Only who issued it can say that it is lost, and the first word stands. */
function hilang({ penerbit, nomorDokumen, sejak }: Extract<PerintahDokumen, { type: 'CatatKehilangan' }>, { isi, hilangSejak }: DokumenPortal): Decision<PeristiwaDokumen> {
  if (isi === undefined) return reject('tidak-ditemukan', 'Dokumen ini belum tercatat terbit.');
  if (isi.penerbit !== penerbit) return reject('bukan-wewenang', 'Dokumen ini diterbitkan Dinas lain.');
  return hilangSejak === undefined ? [{ type: 'DokumenDinyatakanHilang', data: { nomorDokumen, sejak } }] : [];
}
