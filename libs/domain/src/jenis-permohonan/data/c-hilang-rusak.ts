import type { JenisPermohonan } from '../jenis-permohonan';
import { KITAP, KK_LAMA, KTP_PEMOHON, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { FORMULIR_KK_BARU, KK_BARU } from './formulir';
import { WAJIB } from './sifat-berkas';

const CETAK_ULANG = { ...KK_BARU, dasarHukum: 'Perpres 96/2018 Ps. 10-13', bolehUbahData: false } as const;

/** C1 of form F-1.02: a lost card is printed again, without any change of data (rule R15). */
export const C1_HILANG = {
  ...CETAK_ULANG,
  kode: 'C1-hilang',
  judul: 'Penggantian KK yang hilang',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...WAJIB, kode: 'surat-kehilangan', nama: 'Surat keterangan hilang dari kepolisian', keterangan: 'Dari kantor polisi terdekat.' },
    KTP_PEMOHON,
    KITAP,
    SURAT_KUASA,
    ...FORMULIR_KK_BARU,
  ],
} as const satisfies JenisPermohonan;

/** C2 of form F-1.02: a damaged card is taken in and printed again, without any change of data (rule R15). */
export const C2_RUSAK = {
  ...CETAK_ULANG,
  kode: 'C2-rusak',
  judul: 'Penggantian KK yang rusak',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...WAJIB, ditarik: true, kode: 'kk-rusak', nama: 'KK yang rusak', keterangan: 'Ditukar dengan KK yang baru.' },
    KTP_PEMOHON,
    KITAP,
    SURAT_KUASA,
    ...FORMULIR_KK_BARU,
  ],
} as const satisfies JenisPermohonan;

/** C2 of form F-1.02 for a card that another family's application changed: the new state is registered, the sheets at home no longer hold. */
export const C2_PEMBARUAN = {
  ...CETAK_ULANG,
  kode: 'C2-pembaruan',
  judul: 'Pembaruan KK yang berubah oleh permohonan keluarga lain',
  syarat: [...SURAT_PENGANTAR, KK_LAMA, KTP_PEMOHON, KITAP, SURAT_KUASA, ...FORMULIR_KK_BARU],
} as const satisfies JenisPermohonan;
