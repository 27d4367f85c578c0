import type { JenisPermohonan } from '../jenis-permohonan';
import { KK_LAMA, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { FORMULIR_KK_BARU, KK_BARU } from './formulir';
import { BERSYARAT, WAJIB } from './sifat-berkas';

const BUKTI_PENGGANTIAN = { kelompok: 'bukti-penggantian', asli: false } as const;

/** A2 of form F-1.02: somebody else becomes the head, as a rule because the head died. */
export const A2_PENGGANTIAN_KEPALA_KELUARGA = {
  ...KK_BARU,
  kode: 'A2-penggantian-kepala-keluarga',
  judul: 'KK baru karena penggantian kepala keluarga',
  dasarHukum: 'UU 23/2006 Ps. 61(3); Perpres 96/2018 Ps. 10-13; Permendagri 108/2019 Ps. 10(2)-(4)',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...WAJIB, ...BUKTI_PENGGANTIAN, kecualiBila: 'kepala-pergi', kode: 'akta-kematian', nama: 'Akta kematian kepala keluarga', keterangan: 'Fotokopi.' },
    {
      ...BERSYARAT,
      ...BUKTI_PENGGANTIAN,
      bila: 'kepala-pergi',
      kode: 'surat-pindah-kepala',
      nama: 'Surat keterangan pindah kepala keluarga',
      keterangan: 'Bila kepala keluarga tidak meninggal, tetapi pindah.',
    },
    KK_LAMA,
    {
      ...BERSYARAT,
      bila: 'anak-di-bawah-umur',
      kode: 'pernyataan-wali',
      nama: 'Surat pernyataan bersedia menjadi wali',
      keterangan: 'Bila semua anggota yang tinggal di bawah 17 tahun.',
    },
    SURAT_KUASA,
    ...FORMULIR_KK_BARU,
  ],
} as const satisfies JenisPermohonan;
