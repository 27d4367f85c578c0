import type { JenisPermohonan, SyaratBerkas } from '../jenis-permohonan';
import { F_1_02, F_1_15, FORMULIR_KK_BARU, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';

const KTP_PEMOHON: SyaratBerkas = {
  kode: 'ktp-pemohon',
  nama: 'KTP-el pemohon',
  sifat: 'wajib',
  asli: true,
  tahap: 'pengajuan',
  keterangan: 'KTP-el kepala atau anggota keluarga.',
};

const KITAP: SyaratBerkas = {
  kode: 'kitap',
  nama: 'Kartu izin tinggal tetap (KITAP)',
  sifat: 'bersyarat',
  bila: 'wna',
  asli: true,
  tahap: 'pengajuan',
  keterangan: 'Bagi orang asing.',
};

const CETAK_ULANG = {
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  formulir: FORMULIR_KK_BARU,
  noKkBaru: 'tetap',
  nikBaru: false,
  bolehUbahData: false,
} as const;

/** C1 of form F-1.02: a lost card is printed again, without any change of data (rule R15). */
export const C1_HILANG = {
  ...CETAK_ULANG,
  kode: 'C1-hilang',
  judul: 'Penggantian KK yang hilang',
  syarat: [
    SURAT_PENGANTAR,
    {
      kode: 'surat-kehilangan',
      nama: 'Surat keterangan hilang dari kepolisian',
      sifat: 'wajib',
      asli: true,
      tahap: 'pengajuan',
      keterangan: 'Dari kantor polisi terdekat.',
    },
    KTP_PEMOHON,
    KITAP,
    SURAT_KUASA,
    F_1_15,
    F_1_02,
  ],
} as const satisfies JenisPermohonan;

/** C2 of form F-1.02: a damaged card is taken in and printed again, without any change of data (rule R15). */
export const C2_RUSAK = {
  ...CETAK_ULANG,
  kode: 'C2-rusak',
  judul: 'Penggantian KK yang rusak',
  syarat: [
    SURAT_PENGANTAR,
    { kode: 'kk-rusak', nama: 'KK yang rusak', sifat: 'wajib', asli: true, ditarik: true, tahap: 'pengajuan', keterangan: 'Ditukar dengan KK yang baru.' },
    KTP_PEMOHON,
    KITAP,
    SURAT_KUASA,
    F_1_15,
    F_1_02,
  ],
} as const satisfies JenisPermohonan;
