import type { FormulirPermohonan, SyaratBerkas } from '../jenis-permohonan';

/** Seed regime: every application begins with a letter. Today only for people without NIK. */
export const SURAT_PENGANTAR: SyaratBerkas = {
  kode: 'surat-pengantar',
  nama: 'Surat pengantar',
  sifat: 'wajib',
  asli: true,
  tahap: 'pengajuan',
  keterangan: 'Dari RT/RW atau Kepala Desa, diterbitkan pada langkah pertama.',
};

export const SURAT_KUASA: SyaratBerkas = {
  kode: 'surat-kuasa',
  nama: 'Surat kuasa',
  sifat: 'bersyarat',
  bila: 'diwakilkan',
  asli: true,
  tahap: 'pengajuan',
  keterangan: 'Bila permohonan diajukan orang lain, dengan KTP-el penerima kuasa.',
};

/** The form of the regime in force stands for the one of the seed era. */
export const F_1_02: SyaratBerkas = {
  kode: 'F-1.02',
  nama: 'Formulir F-1.02 pendaftaran peristiwa kependudukan',
  sifat: 'alternatif',
  kelompok: 'formulir-permohonan',
  asli: true,
  tahap: 'pengisian',
  keterangan: 'Permendagri 109/2019.',
};

export const F_1_15: SyaratBerkas = {
  ...F_1_02,
  kode: 'F-1.15',
  nama: 'Formulir F-1.15 permohonan KK baru',
  keterangan: 'Permendagri 19/2010; memuat alasan: rumah tangga baru, hilang/rusak, lainnya.',
};

export const F_1_16: SyaratBerkas = {
  ...F_1_02,
  kode: 'F-1.16',
  nama: 'Formulir F-1.16 permohonan perubahan KK',
  keterangan: 'Permendagri 19/2010; memuat alasan: penambahan, pengurangan, lainnya.',
};

export const SPTJM_PERKAWINAN: SyaratBerkas = {
  kode: 'F-1.05',
  nama: 'SPTJM perkawinan/perceraian belum tercatat (F-1.05)',
  sifat: 'bersyarat',
  bila: 'perkawinan-belum-tercatat',
  kelompok: 'bukti-perkawinan',
  asli: true,
  tahap: 'pengajuan',
  keterangan: 'Permendagri 108/2019 Ps. 10(2); menggantikan buku nikah atau akta.',
};

export const FORMULIR_KK_BARU: FormulirPermohonan = { kode: 'F-1.15', peraturan: 'Permendagri 19/2010' };
export const FORMULIR_PERUBAHAN_KK: FormulirPermohonan = { kode: 'F-1.16', peraturan: 'Permendagri 19/2010' };
