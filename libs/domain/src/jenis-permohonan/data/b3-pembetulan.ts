import type { JenisPermohonan } from '../jenis-permohonan';
import { F_1_02, F_1_16, FORMULIR_PERUBAHAN_KK, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';

/** B3 of form F-1.02: a card says something wrong and is replaced, with the same number and the same NIKs. */
export const B3_PEMBETULAN = {
  kode: 'B3-pembetulan',
  judul: 'Pembetulan KK karena kesalahan pada kartu',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13; Permendagri 108/2019',
  syarat: [
    SURAT_PENGANTAR,
    { kode: 'kk-keliru', nama: 'KK yang keliru', sifat: 'wajib', asli: true, ditarik: true, tahap: 'pengajuan', keterangan: 'Ditukar dengan KK yang betul.' },
    {
      kode: 'F-1.06',
      nama: 'Formulir F-1.06 perubahan elemen data',
      sifat: 'wajib',
      asli: true,
      tahap: 'pengisian',
      keterangan: 'Setiap elemen: semula, menjadi, dan dasar perubahannya.',
    },
    SURAT_KUASA,
    F_1_16,
    F_1_02,
  ],
  formulir: FORMULIR_PERUBAHAN_KK,
  noKkBaru: 'tetap',
  nikBaru: false,
  bolehUbahData: true,
} as const satisfies JenisPermohonan;
