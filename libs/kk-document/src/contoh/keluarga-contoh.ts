import { buatNik, buatNomorKk, kodeWilayah, type Anggota } from '@kk-lintas/domain';
import type { IsiDokumenKk } from '../halaman/isi-dokumen';

const KECAMATAN = kodeWilayah('32.04.06');

/** Synthetic people, for the pictures in the documentation, tests and measurements. */
const KEPALA: Anggota = {
  nik: buatNik(KECAMATAN, '1984-03-14', 1, 1),
  namaLengkap: 'Jaka Peraga Contoh',
  jenisKelamin: 1,
  tempatLahir: 'Bandung',
  tanggalLahir: '1984-03-14',
  agama: 1,
  pendidikan: 8,
  pekerjaan: 15,
  golonganDarah: 4,
  statusPerkawinan: 2,
  tanggalPerkawinan: '2010-06-20',
  shdk: 1,
  kewarganegaraan: 1,
  ayah: 'Darma Peraga',
  ibu: 'Sari Wangi',
};

const ISTRI: Anggota = {
  ...KEPALA,
  nik: buatNik(KECAMATAN, '1987-09-02', 2, 1),
  namaLengkap: 'Melati Contoh Lestari',
  jenisKelamin: 2,
  tempatLahir: 'Garut',
  tanggalLahir: '1987-09-02',
  pendidikan: 7,
  pekerjaan: 2,
  golonganDarah: 1,
  shdk: 3,
  ayah: 'Suta Lestari',
  ibu: 'Kirana Ayu',
};

const ANAK: Anggota = {
  ...KEPALA,
  nik: buatNik(KECAMATAN, '2011-05-20', 2, 1),
  namaLengkap: 'Kenanga Contoh',
  jenisKelamin: 2,
  tanggalLahir: '2011-05-20',
  pendidikan: 4,
  pekerjaan: 3,
  golonganDarah: 13,
  statusPerkawinan: 1,
  tanggalPerkawinan: undefined,
  shdk: 4,
  ayah: KEPALA.namaLengkap,
  ibu: ISTRI.namaLengkap,
};

const ANAK_KEDUA: Anggota = {
  ...ANAK,
  nik: buatNik(KECAMATAN, '2016-12-09', 1, 1),
  namaLengkap: 'Cempaka Putra Contoh',
  jenisKelamin: 1,
  tempatLahir: 'Kabupaten Bandung',
  tanggalLahir: '2016-12-09',
  pendidikan: 2,
};

const NENEK: Anggota = {
  ...ISTRI,
  nik: buatNik(KECAMATAN, '1955-01-30', 2, 1),
  namaLengkap: 'Sari Wangi',
  tempatLahir: 'Tasikmalaya',
  tanggalLahir: '1955-01-30',
  pendidikan: 3,
  pekerjaan: 9,
  golonganDarah: 2,
  statusPerkawinan: 6,
  tanggalPerkawinan: undefined,
  shdk: 7,
  ayah: 'Wangsa',
  ibu: 'Ningrum',
};

/** A family of five. */
export const ISI_CONTOH: IsiDokumenKk = {
  nomorKk: buatNomorKk(KECAMATAN, '2026-11-23', 7),
  keluarga: {
    alamat: { jalan: 'Kampung Peraga No. 17', rt: '001', rw: '002', kodePos: '40191', desa: kodeWilayah('32.04.06.2003') },
    anggota: [KEPALA, ISTRI, ANAK, ANAK_KEDUA, NENEK],
  },
  wilayah: { desa: 'Cimenyan', kecamatan: 'Cimenyan', kabupaten: 'Kabupaten Bandung', provinsi: 'Jawa Barat' },
  dikeluarkan: '2026-11-23',
  penandatangan: { nama: 'Raden Contoh Wibawa', nip: '197001011995031001', jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil' },
};
