import { bacaKodeWilayah, diDalamWilayah, tingkatWilayah } from '../../wilayah/kode-wilayah';
import type { AturanKeluarga, KonteksPemeriksaan, Temuan } from '../temuan';

/**
 * R21: RT and RW have three digits, kode pos five, and the address lies in the desa or kelurahan (or for an office
 * further up: in the region) of the office that took the application (form F-1.01, Permendagri 109/2019). A desa that the
 * list of regions does not have only warns: the list may be older than the desa. So does an RT or RW that is not the one of the surat
 * pengantar: a family may move within the desa, or its letter be written wrong, and an officer looks which of the two is right.
 */
export const r21Alamat: AturanKeluarga = ({ alamat }, { kantor, surat, wilayahDikenal }) => [
  ...periksaLingkungan('rt', alamat.rt, surat?.rt),
  ...periksaLingkungan('rw', alamat.rw, surat?.rw),
  ...(/^\d{5}$/.test(alamat.kodePos) ? [] : [temuan('alamat.kodePos', 'Kode pos ditulis dengan lima angka.')]),
  ...periksaDesa(alamat.desa, kantor, wilayahDikenal),
];

function periksaLingkungan(field: 'rt' | 'rw', tertulis: string, disurat: string | undefined): readonly Temuan[] {
  const nama = field.toUpperCase();
  if (!/^\d{3}$/.test(tertulis)) return [temuan(`alamat.${field}`, `${nama} ditulis dengan tiga angka.`)];
  if (disurat === undefined || disurat === tertulis) return [];
  return [{ ...temuan(`alamat.${field}`, `${nama} pada formulir tidak sama dengan surat pengantar.`), tingkat: 'peringatan' }];
}

function periksaDesa(teks: string, kantor: string | undefined, dikenal: KonteksPemeriksaan['wilayahDikenal']): readonly Temuan[] {
  const desa = bacaKodeWilayah(teks);
  if (desa === undefined || tingkatWilayah(desa) !== 'desa-kelurahan') return [temuan('alamat.desa', 'Desa atau kelurahan tidak dikenal.')];
  const wilayah = kantor === undefined ? undefined : bacaKodeWilayah(kantor);
  if (wilayah !== undefined && !diDalamWilayah(desa, wilayah)) return [temuan('alamat.desa', 'Alamat berada di luar wilayah kantor ini.')];
  if (dikenal?.(desa) !== false) return [];
  return [{ ...temuan('alamat.desa', 'Desa atau kelurahan tidak ada dalam daftar wilayah sekarang.'), tingkat: 'peringatan' }];
}

function temuan(field: string, pesan: string): Temuan {
  return { aturan: 'R21', tingkat: 'galat', field, pesan };
}
