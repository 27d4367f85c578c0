import type { PesanKeluar, PokokPermohonan } from '@kk-lintas/contracts';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import type { KartuHilang } from './kehilangan.events';

interface Tujuan {
  /** The operator's office, which prints the card anew, and the kecamatan, which waits for it. */
  readonly kantor: PesanKeluar['tujuan'];
  readonly portal: PesanKeluar['tujuan'];
}

/** The sheets are void, and the issue on them holds no more. */
export function kartuHilang(pokok: PokokPermohonan, { pelaku }: PermohonanDinas, { putaran, nomorPengiriman, serial, alasan, nomorDokumen, sejak }: KartuHilang, { kantor, portal }: Tujuan): PesanKeluar[] {
  const { permohonanId, desa } = pokok;
  const hilang: PesanKeluar = { type: 'kk.dinas.kartu-hilang.v1', tujuan: kantor, data: { ...pokok, putaran, nomorPengiriman, serial, alasan, pelaku } };
  return nomorDokumen === undefined ? [hilang] : [hilang, { type: 'kk.dinas.dokumen-hilang.v1', tujuan: portal, data: { permohonanId, desa, nomorDokumen, sejak } }];
}
