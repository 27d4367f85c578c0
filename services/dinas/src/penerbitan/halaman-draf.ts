import { tanggalWib, type Keluarga } from '@kk-lintas/domain';
import type { IsiDokumenKk } from '@kk-lintas/kk-document';
import { namaWilayahSampaiDesa } from '@kk-lintas/wilayah-data';
import type { DrafKartu } from './penerbitan.events';

/** A draft names no signatory. */
const BELUM_ADA = { nama: '', nip: '', jabatan: '' };

/** What the pages of a draft say: the card, and every card of others that goes on by it. One that ends has nothing to show. */
export function halamanDraf({ keluarga, kartuLain = [] }: DrafKartu, now: Date): { readonly isi: IsiDokumenKk; readonly lain: readonly IsiDokumenKk[] } {
  const dikeluarkan = tanggalWib(now.toISOString());
  const isi = (satu: Keluarga): IsiDokumenKk => ({ keluarga: satu, wilayah: namaWilayahSampaiDesa(satu.alamat.desa), dikeluarkan, penandatangan: BELUM_ADA });
  return { isi: isi(keluarga), lain: kartuLain.flatMap((satu) => (satu.keluarga === undefined ? [] : [isi(satu.keluarga)])) };
}
