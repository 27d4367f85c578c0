import { buatNik } from '../nik';
import { kodeWilayah } from '../wilayah';
import type { Anggota, Keluarga } from './keluarga';

const KECAMATAN = kodeWilayah('32.04.06');

/** Synthetic people: a sound family of four, in the order of the card. */
export const AYAH: Anggota = {
  nik: buatNik(KECAMATAN, '1988-03-14', 1, 1),
  namaLengkap: 'Jaka Contoh',
  jenisKelamin: 1,
  tempatLahir: 'Bandung',
  tanggalLahir: '1988-03-14',
  agama: 1,
  pendidikan: 8,
  pekerjaan: 15,
  golonganDarah: 4,
  statusPerkawinan: 2,
  tanggalPerkawinan: '2014-06-01',
  shdk: 1,
  kewarganegaraan: 1,
  ayah: 'Darma Contoh',
  ibu: 'Sari Contoh',
};

export const IBU: Anggota = {
  ...AYAH,
  nik: buatNik(KECAMATAN, '1990-09-02', 2, 1),
  namaLengkap: 'Melati Contoh',
  jenisKelamin: 2,
  tanggalLahir: '1990-09-02',
  pekerjaan: 2,
  shdk: 3,
};

export const ANAK: Anggota = {
  ...AYAH,
  nik: buatNik(KECAMATAN, '2015-05-20', 2, 1),
  namaLengkap: 'Kenanga Contoh',
  jenisKelamin: 2,
  tanggalLahir: '2015-05-20',
  pendidikan: 2,
  pekerjaan: 3,
  statusPerkawinan: 1,
  tanggalPerkawinan: undefined,
  shdk: 4,
  ayah: AYAH.namaLengkap,
  ibu: IBU.namaLengkap,
};

export const BAYI: Anggota = { ...ANAK, nik: undefined, namaLengkap: 'Cempaka Contoh', tanggalLahir: '2026-11-01', pendidikan: 1, pekerjaan: 1 };

export function keluargaDengan(...anggota: readonly Anggota[]): Keluarga {
  return { alamat: { jalan: 'Jalan Peraga 1', rt: '001', rw: '002', kodePos: '40191', desa: kodeWilayah('32.04.06.2003') }, anggota };
}
