import type { Alamat, Anggota, KodeWilayah } from '@kk-lintas/domain';
import type { KasusPeraga } from './kasus-peraga';
import type { KeluargaTerdaftar, Penduduk } from './penduduk';
import type { Penomoran } from './penomoran';
import { kodePos } from './rekaan';

type Orangtua = Pick<Anggota, 'ayah' | 'ibu'>;

export function kepala(namaLengkap: string, tanggalLahir: string, ciri: Partial<Anggota> & Orangtua): Anggota {
  return orang({ namaLengkap, tanggalLahir, jenisKelamin: 1, shdk: 1, statusPerkawinan: 2, pendidikan: 5, ...ciri });
}

export function istri(namaLengkap: string, tanggalLahir: string, ciri: Partial<Anggota> & Orangtua): Anggota {
  return orang({ namaLengkap, tanggalLahir, jenisKelamin: 2, shdk: 3, statusPerkawinan: 2, pendidikan: 5, pekerjaan: 2, ...ciri });
}

export function anak(namaLengkap: string, tanggalLahir: string, ciri: Partial<Anggota> & Orangtua & Pick<Anggota, 'jenisKelamin'>): Anggota {
  return orang({ namaLengkap, tanggalLahir, shdk: 4, statusPerkawinan: 1, ...ciri });
}

type Pokok = Pick<Anggota, 'namaLengkap' | 'tanggalLahir' | 'jenisKelamin' | 'shdk' | 'statusPerkawinan' | 'ayah' | 'ibu'>;

export function orang(ciri: Pokok & Partial<Anggota>): Anggota {
  return { tempatLahir: 'BANDUNG', agama: 1, pendidikan: 1, pekerjaan: 1, golonganDarah: 13, kewarganegaraan: 1, ...ciri };
}

export function alamat(desa: KodeWilayah, jalan: string, rt: string, rw: string): Alamat {
  return { jalan, rt, rw, kodePos: kodePos(desa), desa };
}

export function terdaftar(penomoran: Penomoran, tanggalPencatatan: string, alamatKeluarga: Alamat, anggota: readonly Anggota[]): KeluargaTerdaftar {
  const { desa } = alamatKeluarga;
  const bernik = anggota.map((satu) => ({ ...satu, nik: penomoran.nik(desa, satu.tanggalLahir, satu.jenisKelamin) }));
  return { nomorKk: penomoran.nomorKk(desa, tanggalPencatatan), alamat: alamatKeluarga, anggota: bernik };
}

export function cari(keluarga: KeluargaTerdaftar, nama: string): Penduduk {
  const ketemu = keluarga.anggota.find(({ namaLengkap }) => namaLengkap === nama);
  if (ketemu === undefined) throw new Error('no such member');
  return ketemu;
}

export function pemohon({ namaLengkap, nik }: Penduduk): KasusPeraga['pemohon'] {
  return { nama: namaLengkap, nik };
}
