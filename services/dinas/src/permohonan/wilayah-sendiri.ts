import { kabupatenDari, kodeWilayah, reject, type Petugas, type Rejected } from '@kk-lintas/domain';
import type { PermohonanDinas } from './permohonan.state';

/** A Dinas issues cards of its own kabupaten/kota alone, by the kode wilayah of the card's address; it may still refuse or return any. */
export function periksaWilayahSendiri({ kartu, draf }: Pick<PermohonanDinas, 'kartu' | 'draf'>, { kantor }: Petugas): Rejected | undefined {
  const keluarga = kartu?.keluarga ?? draf?.keluarga;
  if (keluarga === undefined) return undefined;
  const desa = kodeWilayah(keluarga.alamat.desa);
  const wilayah = kabupatenDari(desa) ?? desa;
  if (wilayah === kantor) return undefined;
  return reject('bukan-wewenang', `Alamat kartu ini di wilayah ${wilayah}; Dinas ini hanya menerbitkan kartu wilayah ${kantor}. Kembalikan dengan alasan.`, { field: 'alamat.desa', details: { wilayah, kantor } });
}
