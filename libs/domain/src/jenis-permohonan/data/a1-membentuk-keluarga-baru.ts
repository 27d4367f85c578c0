import type { JenisPermohonan } from '../jenis-permohonan';
import { F_1_02, F_1_15, FORMULIR_KK_BARU, SPTJM_PERKAWINAN, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';

const DASAR_KELUARGA = { sifat: 'alternatif', kelompok: 'bukti-perkawinan', asli: true, tahap: 'pengajuan' } as const;
const KK_ASAL = { sifat: 'wajib', asli: true, tahap: 'pengajuan' } as const;

/** A1 of form F-1.02 (Perpres 96/2018 Ps. 10 to 13). Both people leave their old KK in the same transaction (rule R16). */
export const A1_MEMBENTUK_KELUARGA_BARU = {
  kode: 'A1-membentuk-keluarga-baru',
  judul: 'KK baru karena membentuk keluarga baru',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13; Permendagri 108/2019 Ps. 10(2)',
  syarat: [
    SURAT_PENGANTAR,
    { ...DASAR_KELUARGA, kode: 'buku-nikah', nama: 'Buku nikah', keterangan: 'Dari KUA.' },
    { ...DASAR_KELUARGA, kode: 'akta-perkawinan', nama: 'Kutipan akta perkawinan', keterangan: 'Dari Dinas Dukcapil.' },
    { ...DASAR_KELUARGA, kode: 'akta-perceraian', nama: 'Kutipan akta perceraian', keterangan: 'Bila keluarga baru terbentuk karena perceraian.' },
    SPTJM_PERKAWINAN,
    { ...KK_ASAL, kode: 'kk-lama-suami', nama: 'KK lama pihak suami', keterangan: 'KK keluarga asal.' },
    { ...KK_ASAL, kode: 'kk-lama-istri', nama: 'KK lama pihak istri', keterangan: 'KK keluarga asal.' },
    {
      kode: 'skpd',
      nama: 'Surat keterangan pindah datang (SKPD)',
      sifat: 'bersyarat',
      bila: 'pindah-datang',
      asli: true,
      tahap: 'pengajuan',
      keterangan: 'Bila salah satu pihak datang dari kabupaten/kota lain.',
    },
    SURAT_KUASA,
    F_1_15,
    F_1_02,
    {
      kode: 'F-1.01',
      nama: 'Formulir F-1.01 biodata keluarga',
      sifat: 'bersyarat',
      bila: 'biodata-baru',
      asli: true,
      tahap: 'pengisian',
      keterangan: 'Bila ada anggota yang biodatanya belum pernah dicatat.',
    },
  ],
  formulir: FORMULIR_KK_BARU,
  noKkBaru: 'baru',
  nikBaru: false,
  bolehUbahData: true,
} as const satisfies JenisPermohonan;
