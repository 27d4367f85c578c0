import type { JenisPermohonan } from '../jenis-permohonan';
import { IZIN_PEMILIK_RUMAH, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { F_1_01, FORMULIR_KK_BARU, KK_BARU } from './formulir';
import { ALTERNATIF, WAJIB } from './sifat-berkas';

const BUKTI_KEDATANGAN = { ...ALTERNATIF, kelompok: 'bukti-kedatangan' } as const;

/** A5 of form F-1.02: citizens return from abroad. They may have a NIK from before they left. */
export const A5_DATANG_DARI_LUAR_NEGERI = {
  ...KK_BARU,
  kode: 'A5-datang-dari-luar-negeri',
  judul: 'KK baru bagi WNI yang datang dari luar negeri karena pindah',
  dasarHukum: 'Perpres 96/2018 Ps. 10-13',
  syarat: [
    ...SURAT_PENGANTAR,
    { ...BUKTI_KEDATANGAN, kode: 'skpln', nama: 'Surat keterangan pindah luar negeri', keterangan: 'Dari Dinas Dukcapil ketika berangkat.' },
    { ...BUKTI_KEDATANGAN, kode: 'surat-pindah-perwakilan', nama: 'Surat keterangan pindah dari Perwakilan RI', keterangan: 'Dari kedutaan atau konsulat.' },
    { ...BUKTI_KEDATANGAN, kode: 'skdln', nama: 'Surat keterangan datang dari luar negeri (SKDLN)', keterangan: 'Dari Dinas Dukcapil.' },
    { ...WAJIB, kode: 'dokumen-perjalanan', nama: 'Dokumen perjalanan', keterangan: 'Paspor Republik Indonesia atau penggantinya.' },
    IZIN_PEMILIK_RUMAH,
    SURAT_KUASA,
    ...FORMULIR_KK_BARU,
    F_1_01,
  ],
  nikBaru: true,
} as const satisfies JenisPermohonan;
