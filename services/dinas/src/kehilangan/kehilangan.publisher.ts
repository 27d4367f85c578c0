import type { PesanKeluar, PokokPermohonan } from '@kk-lintas/contracts';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import type { HilangTerserahkan, KartuHilang } from './kehilangan.events';

interface Tujuan {
  /** The operator's office, which prints the card anew, and the kecamatan, which waits for it. */
  readonly kantor: PesanKeluar['tujuan'];
  readonly portal: PesanKeluar['tujuan'];
}

/** The sheets are void, and the issue on them holds no more. */
export function kartuHilang(pokok: PokokPermohonan, { pelaku }: PermohonanDinas, hilang: KartuHilang, { kantor, portal }: Tujuan): PesanKeluar[] {
  const { putaran, nomorPengiriman, serial, alasan } = hilang;
  return [{ type: 'kk.dinas.kartu-hilang.v1', tujuan: kantor, data: { ...pokok, putaran, nomorPengiriman, serial, alasan, pelaku } }, ...dokumenHilang(pokok, hilang, portal)];
}

/** Nobody gets the sheets of this issue: the public check says so, whoever holds one. */
export function dokumenHilang({ permohonanId, desa }: PokokPermohonan, { nomorDokumen, sejak }: Pick<HilangTerserahkan, 'nomorDokumen' | 'sejak'>, portal: PesanKeluar['tujuan']): PesanKeluar[] {
  return nomorDokumen === undefined || sejak === undefined ? [] : [{ type: 'kk.dinas.dokumen-hilang.v1', tujuan: portal, data: { permohonanId, desa, nomorDokumen, sejak } }];
}
