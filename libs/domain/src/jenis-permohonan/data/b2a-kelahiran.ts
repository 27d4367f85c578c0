import type { JenisPermohonan } from '../jenis-permohonan';
import { F_1_02, F_1_16, FORMULIR_PERUBAHAN_KK, SPTJM_PERKAWINAN, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';

const BUKTI_KELAHIRAN = { sifat: 'alternatif', kelompok: 'bukti-kelahiran', asli: true, tahap: 'pengajuan' } as const;
const BUKTI_PERKAWINAN = { sifat: 'alternatif', kelompok: 'bukti-perkawinan', kecualiBila: 'ibu-tidak-kawin', asli: true, tahap: 'pengajuan' } as const;

/** B2 of form F-1.02, a birth (Perpres 96/2018 Ps. 10 to 13). SIAK issues the child's NIK. */
export const B2A_KELAHIRAN = {
  kode: 'B2a-kelahiran',
  judul: 'Perubahan KK karena kelahiran anak',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  syarat: [
    SURAT_PENGANTAR,
    {
      kode: 'kk-lama',
      nama: 'KK lama',
      sifat: 'wajib',
      asli: true,
      ditarik: true,
      tahap: 'pengajuan',
      keterangan: 'Ditukar dengan KK yang baru.',
    },
    { ...BUKTI_KELAHIRAN, kode: 'akta-kelahiran', nama: 'Kutipan akta kelahiran', keterangan: 'Dari Dinas Dukcapil.' },
    {
      ...BUKTI_KELAHIRAN,
      kode: 'surat-keterangan-kelahiran',
      nama: 'Surat keterangan kelahiran',
      keterangan: 'Dari rumah sakit, puskesmas, atau bidan.',
    },
    { ...BUKTI_PERKAWINAN, kode: 'buku-nikah', nama: 'Buku nikah orang tua', keterangan: 'Dari KUA.' },
    { ...BUKTI_PERKAWINAN, kode: 'akta-perkawinan', nama: 'Kutipan akta perkawinan orang tua', keterangan: 'Dari Dinas Dukcapil.' },
    SPTJM_PERKAWINAN,
    {
      kode: 'ktp-orang-tua',
      nama: 'KTP-el orang tua',
      sifat: 'wajib',
      asli: true,
      tahap: 'pengajuan',
      keterangan: 'KTP-el ayah dan ibu, atau ibu saja bila tidak kawin.',
    },
    SURAT_KUASA,
    F_1_16,
    F_1_02,
    {
      kode: 'F-1.01',
      nama: 'Formulir F-1.01 biodata keluarga',
      sifat: 'wajib',
      asli: true,
      tahap: 'pengisian',
      keterangan: 'Untuk biodata anak yang baru dicatat.',
    },
  ],
  formulir: FORMULIR_PERUBAHAN_KK,
  noKkBaru: 'tetap',
  nikBaru: true,
  bolehUbahData: true,
} as const satisfies JenisPermohonan;
