import type { JenisPermohonan } from '../jenis-permohonan';
import { KK_LAMA, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { F_1_06, FORMULIR_PERUBAHAN_KK, PERUBAHAN_KK } from './formulir';
import { WAJIB } from './sifat-berkas';

const DASAR = { ...PERUBAHAN_KK, dasarHukum: 'Perpres 96/2018 Ps. 10-13; Permendagri 108/2019 Ps. 15(1)-(3)' } as const;

/** B3 of form F-1.02: what the card says of somebody changed, and papers prove it. NIKs stay, also for a sex or a birthdate. */
export const B3_PERUBAHAN_ELEMEN = {
  ...DASAR,
  kode: 'B3-perubahan-elemen',
  judul: 'Perubahan elemen data pada KK',
  syarat: [
    ...SURAT_PENGANTAR,
    KK_LAMA,
    { ...WAJIB, asli: false, kode: 'bukti-perubahan', nama: 'Bukti perubahan elemen data', keterangan: 'Misalnya ijazah atau surat keputusan; fotokopi untuk setiap elemen.' },
    F_1_06,
    SURAT_KUASA,
    ...FORMULIR_PERUBAHAN_KK,
  ],
} as const satisfies JenisPermohonan;

/** B3 of form F-1.02 for a fault of ours: a card says something wrong and is replaced, with the same number and NIKs. */
export const B3_PEMBETULAN = {
  ...DASAR,
  kode: 'B3-pembetulan',
  judul: 'Pembetulan KK karena kesalahan pada kartu',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...WAJIB, ditarik: true, kode: 'kk-keliru', nama: 'KK yang keliru', keterangan: 'Ditukar dengan KK yang betul.' },
    F_1_06,
    SURAT_KUASA,
    ...FORMULIR_PERUBAHAN_KK,
  ],
} as const satisfies JenisPermohonan;
