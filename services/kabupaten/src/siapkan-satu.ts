import { idKantor } from '@kk-lintas/contracts';
import type { KantorTerdaftar } from '@kk-lintas/office';
import { bacaIdKantor } from './baca-id-kantor';
import { kunciKantor } from './buka-kantor';

/**
 * Keys of one office, made where they are missing, and what the directory says of it. The private keys stay in its folder.
 * @param id `desa-32.04.06.2003`
 * @returns one line that says what is wrong with the id, when it is no office's
 */
export function siapkanSatu(data: string, id: string, nama: string, url: string): KantorTerdaftar | string {
  const dikenal = bacaIdKantor(id);
  if (dikenal === undefined) return `--kantor: "${id}" harus berupa layanan dan kode wilayah, misalnya desa-32.04.06.2003`;
  if (nama === '') return '--nama: wajib diisi bersama --kantor';
  if (!URL.canParse(url)) return `--url: "${url}" bukan alamat`;
  return { id: idKantor(dikenal.layanan, dikenal.kode), ...dikenal, nama, url, keys: kunciKantor(data, id).publicKeys() };
}
