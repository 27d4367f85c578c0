import type { JenisPermohonan } from '../jenis-permohonan';
import { IZIN_PEMILIK_RUMAH, KITAP, PASPOR, SKPWNI, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { FORMULIR_PERUBAHAN_KK, PERUBAHAN_KK } from './formulir';
import { BERSYARAT, ERA_LAMA, WAJIB } from './sifat-berkas';

const PEMILIK_RUMAH = { ...WAJIB, ...ERA_LAMA, asli: false, keterangan: 'Fotokopi.' } as const;

/** B1 of form F-1.02: somebody joins the card of a family whose head consents. */
export const B1_MENUMPANG = {
  ...PERUBAHAN_KK,
  kode: 'B1-menumpang',
  judul: 'Perubahan KK karena menumpang dalam KK',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...WAJIB, ditarik: true, kode: 'kk-ditumpangi', nama: 'KK yang ditumpangi', keterangan: 'Ditukar dengan KK yang baru.' },
    { ...SKPWNI, kecualiBila: 'luar-negeri', kelompok: 'bukti-kedatangan' },
    {
      ...BERSYARAT,
      bila: 'luar-negeri',
      kelompok: 'bukti-kedatangan',
      kode: 'skdln',
      nama: 'Surat keterangan datang dari luar negeri (SKDLN)',
      keterangan: 'Bila datang dari luar negeri.',
    },
    PASPOR,
    KITAP,
    {
      ...BERSYARAT,
      bila: 'anak-di-bawah-umur',
      kode: 'kuasa-pengasuhan',
      nama: 'Surat kuasa pengasuhan anak dari orang tua atau wali',
      keterangan: 'Bila yang menumpang di bawah 17 tahun tanpa orang tuanya.',
    },
    { ...WAJIB, ...ERA_LAMA, kode: 'jaminan-tempat-tinggal', nama: 'Surat jaminan tempat tinggal', keterangan: 'Dari kepala keluarga yang ditumpangi, diketahui RT/RW.' },
    { ...PEMILIK_RUMAH, kode: 'ktp-pemilik-rumah', nama: 'KTP pemilik rumah' },
    { ...PEMILIK_RUMAH, kode: 'kk-pemilik-rumah', nama: 'KK pemilik rumah' },
    IZIN_PEMILIK_RUMAH,
    SURAT_KUASA,
    ...FORMULIR_PERUBAHAN_KK,
  ],
  kkLain: 'asal',
} as const satisfies JenisPermohonan;
