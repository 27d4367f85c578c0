import type { JenisPermohonan } from '../jenis-permohonan';
import { KK_LAMA, SPTJM_PERKAWINAN, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { F_1_01, FORMULIR_PERUBAHAN_KK, PERUBAHAN_KK } from './formulir';
import { ALTERNATIF, ERA_LAMA, WAJIB } from './sifat-berkas';

const BUKTI_KELAHIRAN = { ...ALTERNATIF, kelompok: 'bukti-kelahiran' } as const;
const BUKTI_PERKAWINAN = { ...ALTERNATIF, ...ERA_LAMA, kelompok: 'bukti-perkawinan', kecualiBila: 'ibu-tidak-kawin' } as const;

/** B2 of form F-1.02, a birth (Perpres 96/2018 Ps. 10 to 13). SIAK issues the child's NIK. */
export const B2A_KELAHIRAN = {
  ...PERUBAHAN_KK,
  kode: 'B2a-kelahiran',
  judul: 'Perubahan KK karena kelahiran anak',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  syarat: [
    ...SURAT_PENGANTAR,
    KK_LAMA,
    { ...BUKTI_KELAHIRAN, kode: 'akta-kelahiran', nama: 'Kutipan akta kelahiran', keterangan: 'Dari Dinas Dukcapil.' },
    { ...BUKTI_KELAHIRAN, kode: 'surat-keterangan-kelahiran', nama: 'Surat keterangan kelahiran', keterangan: 'Dari rumah sakit, puskesmas, atau bidan.' },
    { ...BUKTI_PERKAWINAN, kode: 'buku-nikah', nama: 'Buku nikah orang tua', keterangan: 'Dari KUA.' },
    { ...BUKTI_PERKAWINAN, kode: 'akta-perkawinan', nama: 'Kutipan akta perkawinan orang tua', keterangan: 'Dari Dinas Dukcapil.' },
    SPTJM_PERKAWINAN,
    { ...WAJIB, ...ERA_LAMA, kode: 'ktp-orang-tua', nama: 'KTP-el orang tua', keterangan: 'KTP-el ayah dan ibu, atau ibu saja bila tidak kawin.' },
    SURAT_KUASA,
    ...FORMULIR_PERUBAHAN_KK,
    { ...F_1_01, sifat: 'wajib', bila: undefined, keterangan: 'Untuk biodata anak yang baru dicatat.' },
  ],
  nikBaru: true,
} as const satisfies JenisPermohonan;
