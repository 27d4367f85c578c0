import { AGAMA, GOLONGAN_DARAH, JENIS_KELAMIN, KEWARGANEGARAAN, PEKERJAAN, PENDIDIKAN, SHDK, STATUS_PERKAWINAN, type Anggota } from '@kk-lintas/domain';
import { kapital, tanggalCetak } from './tulisan';

export interface Kolom {
  readonly judul: string;
  /** As printed under the heading; none for the column of row numbers. */
  readonly nomor?: number;
  /** Heading over several columns. */
  readonly kelompok?: string;
  /** Points. */
  readonly lebar: number;
  readonly rata: 'kiri' | 'tengah';
  /** @param urutan number of the member within the family, from 1 */
  readonly isi: (anggota: Anggota, urutan: number) => string;
}

const NOMOR: Kolom = { judul: 'No', lebar: 20, rata: 'tengah', isi: (_, urutan) => String(urutan) };

/** Columns 1 to 9 of the card (Permendagri 109/2019; UU 24/2013 Ps. 61(1)). */
export const KOLOM_TABEL_1: readonly Kolom[] = [
  NOMOR,
  { judul: 'Nama Lengkap', nomor: 1, lebar: 159.89, rata: 'kiri', isi: ({ namaLengkap }) => kapital(namaLengkap) },
  { judul: 'NIK', nomor: 2, lebar: 78, rata: 'tengah', isi: ({ nik }) => kapital(nik) },
  { judul: 'Jenis Kelamin', nomor: 3, lebar: 52, rata: 'tengah', isi: ({ jenisKelamin }) => JENIS_KELAMIN.nama(jenisKelamin) },
  { judul: 'Tempat Lahir', nomor: 4, lebar: 88, rata: 'kiri', isi: ({ tempatLahir }) => kapital(tempatLahir) },
  { judul: 'Tanggal Lahir', nomor: 5, lebar: 50, rata: 'tengah', isi: ({ tanggalLahir }) => tanggalCetak(tanggalLahir) },
  { judul: 'Agama', nomor: 6, lebar: 90, rata: 'kiri', isi: ({ agama }) => AGAMA.nama(agama) },
  { judul: 'Pendidikan', nomor: 7, lebar: 105, rata: 'kiri', isi: ({ pendidikan }) => PENDIDIKAN.nama(pendidikan) },
  { judul: 'Jenis Pekerjaan', nomor: 8, lebar: 103, rata: 'kiri', isi: ({ pekerjaan }) => kapital(PEKERJAAN.nama(pekerjaan)) },
  { judul: 'Golongan Darah', nomor: 9, lebar: 48, rata: 'tengah', isi: ({ golonganDarah }) => GOLONGAN_DARAH.nama(golonganDarah) },
];

/** Columns 10 to 17. */
export const KOLOM_TABEL_2: readonly Kolom[] = [
  NOMOR,
  { judul: 'Status Perkawinan', nomor: 10, lebar: 112, rata: 'kiri', isi: ({ statusPerkawinan }) => STATUS_PERKAWINAN.nama(statusPerkawinan) },
  { judul: 'Tanggal Perkawinan/Perceraian', nomor: 11, lebar: 88, rata: 'tengah', isi: ({ tanggalPerkawinan }) => tanggalCetak(tanggalPerkawinan) },
  { judul: 'Status Hubungan Dalam Keluarga', nomor: 12, lebar: 84, rata: 'kiri', isi: ({ shdk }) => SHDK.nama(shdk) },
  { judul: 'Kewarga-negaraan', nomor: 13, lebar: 50, rata: 'tengah', isi: ({ kewarganegaraan }) => KEWARGANEGARAAN.nama(kewarganegaraan) },
  { judul: 'No. Paspor', nomor: 14, kelompok: 'Dokumen Imigrasi', lebar: 66, rata: 'tengah', isi: ({ paspor }) => kapital(paspor) },
  { judul: 'No. KITAP', nomor: 15, kelompok: 'Dokumen Imigrasi', lebar: 76, rata: 'tengah', isi: ({ kitap }) => kapital(kitap) },
  { judul: 'Ayah', nomor: 16, kelompok: 'Nama Orang Tua', lebar: 148.945, rata: 'kiri', isi: ({ ayah }) => kapital(ayah) },
  { judul: 'Ibu', nomor: 17, kelompok: 'Nama Orang Tua', lebar: 148.945, rata: 'kiri', isi: ({ ibu }) => kapital(ibu) },
];
