import type { JenisPermohonan } from '../jenis-permohonan';
import { KK_LAMA, SKPWNI, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { FORMULIR_PERUBAHAN_KK, PERUBAHAN_KK } from './formulir';
import { BERSYARAT, ERA_BARU, ERA_LAMA, WAJIB } from './sifat-berkas';

const BUKTI_PINDAH = { kelompok: 'bukti-pindah', kecualiBila: 'luar-negeri' } as const;

/** B2 of form F-1.02, somebody leaves the family's address. Who stays must have a head (rule R17). */
export const B2C_PINDAH_KELUAR = {
  ...PERUBAHAN_KK,
  kode: 'B2c-pindah-keluar',
  judul: 'Perubahan KK karena anggota keluarga pindah keluar',
  dasarHukum: 'UU 23/2006 Ps. 15; Perpres 96/2018 Ps. 10-13',
  syarat: [
    ...SURAT_PENGANTAR,
    KK_LAMA,
    { ...SKPWNI, ...WAJIB, ...ERA_LAMA, ...BUKTI_PINDAH, bila: undefined, keterangan: 'Juga di dalam satu kabupaten/kota.' },
    { ...SKPWNI, ...ERA_BARU, ...BUKTI_PINDAH },
    {
      ...BERSYARAT,
      kelompok: 'bukti-pindah',
      bila: 'luar-negeri',
      kode: 'skpln',
      nama: 'Surat keterangan pindah luar negeri',
      keterangan: 'Bila pindah ke luar negeri.',
    },
    SURAT_KUASA,
    ...FORMULIR_PERUBAHAN_KK,
  ],
  kkLain: 'tujuan',
} as const satisfies JenisPermohonan;
