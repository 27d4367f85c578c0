import { PERATURAN_FORMULIR } from '../generasi-formulir';
import type { JenisPermohonan, SyaratBerkas } from '../jenis-permohonan';
import { ERA_BARU, ERA_LAMA } from './sifat-berkas';

/** Filled in at step 4. */
export const FORMULIR = { sifat: 'wajib', asli: true, tahap: 'pengisian' } as const;
export const F_1_02: SyaratBerkas = { ...FORMULIR, ...ERA_BARU, kode: 'F-1.02', nama: 'Formulir F-1.02 pendaftaran peristiwa kependudukan', keterangan: 'Permendagri 109/2019.' };

/** The form of a new card in either generation. */
export const FORMULIR_KK_BARU: readonly SyaratBerkas[] = [
  { ...FORMULIR, ...ERA_LAMA, kode: 'F-1.15', nama: 'Formulir F-1.15 permohonan KK baru', keterangan: 'Permendagri 19/2010; memuat alasan: rumah tangga baru, hilang/rusak, lainnya.' },
  F_1_02,
];

/** The form of a changed card in either generation. */
export const FORMULIR_PERUBAHAN_KK: readonly SyaratBerkas[] = [
  { ...FORMULIR, ...ERA_LAMA, kode: 'F-1.16', nama: 'Formulir F-1.16 permohonan perubahan KK', keterangan: 'Permendagri 19/2010; memuat alasan: penambahan, pengurangan, lainnya.' },
  F_1_02,
];

export const F_1_01: SyaratBerkas = {
  ...FORMULIR,
  sifat: 'bersyarat',
  bila: 'biodata-baru',
  kode: 'F-1.01',
  nama: 'Formulir F-1.01 biodata keluarga',
  keterangan: 'Bila ada orang yang biodatanya belum pernah dicatat.',
};

export const F_1_06: SyaratBerkas = {
  ...FORMULIR,
  ...ERA_BARU,
  kode: 'F-1.06',
  nama: 'Formulir F-1.06 perubahan elemen data',
  keterangan: 'Setiap elemen: semula, menjadi, dan dasar perubahannya.',
};

const MENURUT_F_1_02 = { kode: 'F-1.02', peraturan: PERATURAN_FORMULIR['permendagri-109-2019'] } as const;

/** What the kinds of branch A (a new card) have in common. */
export const KK_BARU = {
  formulir: { 'permendagri-19-2010': { kode: 'F-1.15', peraturan: PERATURAN_FORMULIR['permendagri-19-2010'] }, 'permendagri-109-2019': MENURUT_F_1_02 },
  nikBaru: false,
  bolehUbahData: true,
  kkLain: 'tidak-ada',
} as const satisfies Partial<JenisPermohonan>;

/** What the kinds of branch B (a changed card) have in common. */
export const PERUBAHAN_KK = {
  ...KK_BARU,
  formulir: { 'permendagri-19-2010': { kode: 'F-1.16', peraturan: PERATURAN_FORMULIR['permendagri-19-2010'] }, 'permendagri-109-2019': MENURUT_F_1_02 },
} as const satisfies Partial<JenisPermohonan>;
