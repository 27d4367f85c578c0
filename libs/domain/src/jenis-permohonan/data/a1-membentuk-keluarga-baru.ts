import type { JenisPermohonan, SyaratBerkas } from '../jenis-permohonan';
import { BUKTI_PERCERAIAN, BUKTI_PERKAWINAN, DISPENSASI_KAWIN, KITAP, PASPOR, SPTJM_PERKAWINAN, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { F_1_01, FORMULIR_KK_BARU, KK_BARU } from './formulir';
import { BERSYARAT, ERA_LAMA, WAJIB } from './sifat-berkas';

const KK_ASAL = { ...WAJIB, ...ERA_LAMA, keterangan: 'KK keluarga asal.' } as const;
/** Whoever forms a family of his or her own after a divorce. */
const SESUDAH_BERCERAI = BUKTI_PERCERAIAN.map((bukti): SyaratBerkas => ({ ...bukti, kelompok: 'bukti-perkawinan' }));

/** A1 of form F-1.02 (Perpres 96/2018 Ps. 10 to 13). Both people leave their old KK in the same transaction (rule R16). */
export const A1_MEMBENTUK_KELUARGA_BARU = {
  ...KK_BARU,
  kode: 'A1-membentuk-keluarga-baru',
  judul: 'KK baru karena membentuk keluarga baru',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13; Permendagri 108/2019 Ps. 10(2)',
  syarat: [
    ...SURAT_PENGANTAR,
    ...BUKTI_PERKAWINAN,
    ...SESUDAH_BERCERAI,
    SPTJM_PERKAWINAN,
    DISPENSASI_KAWIN,
    { ...KK_ASAL, kode: 'kk-lama-suami', nama: 'KK lama pihak suami' },
    { ...KK_ASAL, kode: 'kk-lama-istri', nama: 'KK lama pihak istri' },
    {
      ...BERSYARAT,
      ...ERA_LAMA,
      bila: 'pindah-datang',
      kode: 'skpd',
      nama: 'Surat keterangan pindah datang (SKPD)',
      keterangan: 'Bila salah satu pihak datang dari kabupaten/kota lain.',
    },
    PASPOR,
    KITAP,
    SURAT_KUASA,
    ...FORMULIR_KK_BARU,
    F_1_01,
  ],
  kkLain: 'asal',
} as const satisfies JenisPermohonan;
