import type { JenisPermohonan } from '../jenis-permohonan';
import { BUKTI_KEWARGANEGARAAN, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { F_1_01, FORMULIR_KK_BARU, KK_BARU } from './formulir';

/** A7, which some offices add to the tree of form F-1.02: a foreigner who became a citizen. */
export const A7_PEWARGANEGARAAN = {
  ...KK_BARU,
  kode: 'A7-pewarganegaraan',
  judul: 'KK baru bagi orang asing yang menjadi WNI',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  syarat: [...SURAT_PENGANTAR, ...BUKTI_KEWARGANEGARAAN, SURAT_KUASA, ...FORMULIR_KK_BARU, F_1_01],
  nikBaru: true,
} as const satisfies JenisPermohonan;
