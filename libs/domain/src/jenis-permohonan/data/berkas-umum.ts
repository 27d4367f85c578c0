import type { SyaratBerkas } from '../jenis-permohonan';
import { ALTERNATIF, BERSYARAT, ERA_BARU, ERA_LAMA, WAJIB } from './sifat-berkas';

/** Under the older forms every application begins with a letter; today only of people whom the database does not know. */
export const SURAT_PENGANTAR: readonly SyaratBerkas[] = [
  { ...WAJIB, ...ERA_LAMA, kode: 'surat-pengantar', nama: 'Surat pengantar', keterangan: 'Dari RT/RW atau Kepala Desa, diterbitkan pada langkah pertama.' },
  { ...BERSYARAT, ...ERA_BARU, bila: 'biodata-baru', kode: 'surat-pengantar', nama: 'Surat pengantar', keterangan: 'Dari RT/RW, bagi orang yang belum tercatat.' },
];

export const KK_LAMA: SyaratBerkas = { ...WAJIB, ditarik: true, kode: 'kk-lama', nama: 'KK lama', keterangan: 'Ditukar dengan KK yang baru.' };

export const KTP_PEMOHON: SyaratBerkas = { ...WAJIB, kode: 'ktp-pemohon', nama: 'KTP-el pemohon', keterangan: 'KTP-el kepala atau anggota keluarga.' };

export const SURAT_KUASA: SyaratBerkas = {
  ...BERSYARAT,
  bila: 'diwakilkan',
  kode: 'surat-kuasa',
  nama: 'Surat kuasa',
  keterangan: 'Bila permohonan diajukan orang lain, dengan KTP-el penerima kuasa.',
};

export const KITAP: SyaratBerkas = { ...BERSYARAT, bila: 'wna', kode: 'kitap', nama: 'Kartu izin tinggal tetap (KITAP)', keterangan: 'Bagi orang asing.' };
export const PASPOR: SyaratBerkas = { ...BERSYARAT, bila: 'wna', kode: 'paspor', nama: 'Paspor', keterangan: 'Bagi orang asing.' };

export const SKPWNI: SyaratBerkas = {
  ...BERSYARAT,
  bila: 'antar-kabupaten',
  kode: 'skpwni',
  nama: 'Surat keterangan pindah WNI (SKPWNI)',
  keterangan: 'Dari Dinas Dukcapil daerah asal; di dalam satu kabupaten/kota tidak diperlukan.',
};

export const IZIN_PEMILIK_RUMAH: SyaratBerkas = {
  ...BERSYARAT,
  bila: 'numpang-kontrak-kos',
  kode: 'pernyataan-pemilik-rumah',
  nama: 'Surat pernyataan tidak keberatan dari pemilik rumah',
  keterangan: 'Bila menumpang, mengontrak, atau indekos.',
};

export const SPTJM_PERKAWINAN: SyaratBerkas = {
  ...BERSYARAT,
  bila: 'perkawinan-belum-tercatat',
  kelompok: 'bukti-perkawinan',
  kode: 'F-1.05',
  nama: 'SPTJM perkawinan/perceraian belum tercatat (F-1.05)',
  keterangan: 'Permendagri 108/2019 Ps. 10(2); menggantikan buku nikah atau akta.',
};

/** What rule R7 asks for. */
export const DISPENSASI_KAWIN: SyaratBerkas = {
  ...BERSYARAT,
  bila: 'kawin-di-bawah-umur',
  kode: 'penetapan-dispensasi-kawin',
  nama: 'Penetapan dispensasi kawin',
  keterangan: 'Dari pengadilan (UU 16/2019 Ps. 7).',
};

/** Either proof of a registered marriage; an unregistered one is what {@link SPTJM_PERKAWINAN} is for. */
export const BUKTI_PERKAWINAN: readonly SyaratBerkas[] = [
  { ...ALTERNATIF, kelompok: 'bukti-perkawinan', kode: 'buku-nikah', nama: 'Buku nikah', keterangan: 'Dari KUA.' },
  { ...ALTERNATIF, kelompok: 'bukti-perkawinan', kode: 'akta-perkawinan', nama: 'Kutipan akta perkawinan', keterangan: 'Dari Dinas Dukcapil.' },
];

/** A decree of the President goes with the minutes of the oath; one of the Minister stands for both. */
export const BUKTI_KEWARGANEGARAAN: readonly SyaratBerkas[] = [
  {
    ...WAJIB,
    kelompok: 'bukti-kewarganegaraan',
    kecualiBila: 'keputusan-menteri',
    kode: 'petikan-keppres',
    nama: 'Petikan Keputusan Presiden tentang pewarganegaraan',
    keterangan: 'Bersama berita acara sumpah.',
  },
  { ...WAJIB, kecualiBila: 'keputusan-menteri', kode: 'berita-acara-sumpah', nama: 'Berita acara sumpah atau janji setia', keterangan: 'Bersama petikan Keputusan Presiden.' },
  {
    ...BERSYARAT,
    kelompok: 'bukti-kewarganegaraan',
    bila: 'keputusan-menteri',
    kode: 'petikan-kepmen',
    nama: 'Petikan Keputusan Menteri tentang perubahan kewarganegaraan',
    keterangan: 'Menggantikan petikan Keputusan Presiden dan berita acara sumpah.',
  },
];

/** Either proof of a registered divorce: of Muslims the religious court's, of others the civil registry's (rule R6). */
export const BUKTI_PERCERAIAN: readonly SyaratBerkas[] = [
  { ...ALTERNATIF, kelompok: 'bukti-perceraian', kode: 'akta-perceraian', nama: 'Kutipan akta perceraian', keterangan: 'Dari Dinas Dukcapil.' },
  { ...ALTERNATIF, kelompok: 'bukti-perceraian', kode: 'akta-cerai', nama: 'Akta cerai', keterangan: 'Dari Pengadilan Agama.' },
];
