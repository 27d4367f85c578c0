import { TOPIK, type Layanan } from '@kk-lintas/contracts';
import { KODE_KANTOR } from './node/berkas-direktori';

const LAYANAN = Object.keys(TOPIK) as Layanan[];

/** What an id such as `desa-32.04.06.2003` says; undefined when it is no office's, so that a mistyped one makes nothing. */
export function bacaIdKantor(id: string): { readonly layanan: Layanan; readonly kode: string } | undefined {
  const layanan = LAYANAN.find((satu) => id.startsWith(`${satu}-`));
  const kode = id.slice((layanan ?? '').length + 1);
  return layanan !== undefined && KODE_KANTOR.test(kode) ? { layanan, kode } : undefined;
}
