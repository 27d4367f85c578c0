import type { JenisPermohonan } from '../jenis-permohonan';
import { KK_LAMA, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { FORMULIR_PERUBAHAN_KK, PERUBAHAN_KK } from './formulir';
import { ALTERNATIF } from './sifat-berkas';

const BUKTI_KEMATIAN = { ...ALTERNATIF, kelompok: 'bukti-kematian', asli: false } as const;

/** B2 of form F-1.02, a death in the family. The spouse becomes cerai mati. Where the head died, A2 is the better way. */
export const B2B_KEMATIAN = {
  ...PERUBAHAN_KK,
  kode: 'B2b-kematian',
  judul: 'Perubahan KK karena kematian anggota keluarga',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  syarat: [
    ...SURAT_PENGANTAR,
    KK_LAMA,
    { ...BUKTI_KEMATIAN, kode: 'akta-kematian', nama: 'Kutipan akta kematian', keterangan: 'Dari Dinas Dukcapil; fotokopi.' },
    { ...BUKTI_KEMATIAN, kode: 'surat-keterangan-kematian', nama: 'Surat keterangan kematian', keterangan: 'Dari rumah sakit, puskesmas, atau desa/kelurahan; fotokopi.' },
    SURAT_KUASA,
    ...FORMULIR_PERUBAHAN_KK,
  ],
} as const satisfies JenisPermohonan;
