import type { JenisPermohonan, SyaratBerkas } from '../jenis-permohonan';
import { BUKTI_PERCERAIAN, BUKTI_PERKAWINAN, KK_LAMA, KTP_PEMOHON, SPTJM_PERKAWINAN, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { FORMULIR_KK_BARU, KK_BARU } from './formulir';

const PERNAH_KAWIN = BUKTI_PERKAWINAN.map((bukti): SyaratBerkas => ({ ...bukti, bila: 'pernah-kawin', kecualiBila: 'karena-perceraian' }));
const KARENA_PERCERAIAN = BUKTI_PERCERAIAN.map((bukti): SyaratBerkas => ({ ...bukti, bila: 'karena-perceraian', kecualiBila: 'perkawinan-belum-tercatat' }));

/** A3 of form F-1.02: somebody of 17 years, or who is or was married, leaves a KK and stays at its address. */
export const A3_PISAH_KK = {
  ...KK_BARU,
  kode: 'A3-pisah-kk',
  judul: 'KK baru karena pisah KK pada alamat yang sama',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13; Permendagri 108/2019 Ps. 10(2)-(4)',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...KK_LAMA, ditarik: false, keterangan: 'KK yang ditinggalkan; keluarga yang tinggal tetap memegangnya.' },
    KTP_PEMOHON,
    ...PERNAH_KAWIN,
    ...KARENA_PERCERAIAN,
    SPTJM_PERKAWINAN,
    SURAT_KUASA,
    ...FORMULIR_KK_BARU,
  ],
  kkLain: 'asal',
} as const satisfies JenisPermohonan;
