import type { Anggota } from './keluarga';

/** What a card says of one person beside the NIK: the values that offices and SIAK compare and correct. */
export const ISI_BARIS = [
  'namaLengkap',
  'jenisKelamin',
  'tempatLahir',
  'tanggalLahir',
  'agama',
  'pendidikan',
  'pekerjaan',
  'golonganDarah',
  'statusPerkawinan',
  'tanggalPerkawinan',
  'shdk',
  'kewarganegaraan',
  'paspor',
  'kitap',
  'ayah',
  'ibu',
] as const satisfies readonly (keyof Anggota)[];
