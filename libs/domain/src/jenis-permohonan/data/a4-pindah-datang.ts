import type { JenisPermohonan } from '../jenis-permohonan';
import { IZIN_PEMILIK_RUMAH, KITAP, PASPOR, SKPWNI, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { F_1_02, FORMULIR, FORMULIR_KK_BARU, KK_BARU } from './formulir';
import { ERA_BARU, ERA_LAMA, WAJIB } from './sifat-berkas';

const FORMULIR_PINDAH = { ...FORMULIR, ...ERA_BARU, sifat: 'alternatif', kelompok: 'formulir-pindah' } as const;

/** A4 of form F-1.02: a family, or a part of one, arrives. The office of origin must have released it. */
export const A4_PINDAH_DATANG = {
  ...KK_BARU,
  kode: 'A4-pindah-datang',
  judul: 'KK baru karena pindah datang',
  dasarHukum: 'UU 23/2006 Ps. 15; Perpres 96/2018 Ps. 10-13',
  syarat: [
    ...SURAT_PENGANTAR,
    SKPWNI,
    { ...WAJIB, ...ERA_LAMA, kode: 'skpd', nama: 'Surat keterangan pindah datang (SKPD)', keterangan: 'Dari desa/kelurahan tujuan.' },
    IZIN_PEMILIK_RUMAH,
    PASPOR,
    KITAP,
    SURAT_KUASA,
    ...FORMULIR_KK_BARU.filter(({ kode }) => kode !== F_1_02.kode),
    { ...F_1_02, ...FORMULIR_PINDAH },
    { ...FORMULIR_PINDAH, kode: 'F-1.03', nama: 'Formulir F-1.03 pendaftaran perpindahan penduduk', keterangan: 'Permendagri 109/2019.' },
  ],
  kkLain: 'asal',
} as const satisfies JenisPermohonan;
