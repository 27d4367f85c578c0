import type { JenisPermohonan } from '../jenis-permohonan';
import { SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { F_1_01, FORMULIR_KK_BARU, KK_BARU } from './formulir';
import { WAJIB } from './sifat-berkas';

/** A6 of form F-1.02: people whom the register misses, after a disaster or outside of society. Looked at where they live. */
export const A6_RENTAN_ADMINDUK = {
  ...KK_BARU,
  kode: 'A6-rentan-adminduk',
  judul: 'KK baru bagi penduduk rentan administrasi kependudukan',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...WAJIB, kode: 'pengganti-tanda-identitas', nama: 'Surat keterangan pengganti tanda identitas', keterangan: 'Dari Dinas Dukcapil setelah pendataan lapangan.' },
    SURAT_KUASA,
    ...FORMULIR_KK_BARU,
    F_1_01,
  ],
  nikBaru: true,
} as const satisfies JenisPermohonan;
