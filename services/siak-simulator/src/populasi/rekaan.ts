import { usiaPada, type Alamat, type JenisKelamin, type KodeWilayah, type Pekerjaan, type Pendidikan, type Shdk, type StatusPerkawinan } from '@kk-lintas/domain';
import type { Acak } from './acak';
import { namaRekaan } from './nama-rekaan';
import { TANGGAL_POPULASI, type Penduduk } from './penduduk';
import type { Penomoran } from './penomoran';

/** What inventing people of one desa needs. */
export interface Rekaan {
  readonly acak: Acak;
  readonly penomoran: Penomoran;
  readonly desa: KodeWilayah;
}

/** What a structure of a family says of one of its members. */
export interface Ciri {
  readonly jenisKelamin: JenisKelamin;
  readonly tahunLahir: number;
  readonly shdk: Shdk;
  readonly statusPerkawinan: StatusPerkawinan;
  readonly tanggalPerkawinan?: string;
  readonly ayah?: string;
  readonly ibu?: string;
}

const TEMPAT = ['BANDUNG', 'BANDUNG', 'BANDUNG', 'GARUT', 'SUMEDANG', 'CIANJUR', 'TASIKMALAYA'];
const JALAN = ['KP. CIBURIAL', 'KP. SUKAMULYA', 'JL. MELATI', 'JL. KENANGA', 'KP. PASIRJATI', 'JL. ANGGREK', 'KP. BABAKAN'];
const KODE_POS: Readonly<Record<string, string>> = { '32.04.06': '40197', '32.04.32': '40375' };
const PENDIDIKAN_DEWASA: readonly Pendidikan[] = [3, 4, 5, 5, 5, 7, 8];
const PEKERJAAN_LAKI_LAKI: readonly Pekerjaan[] = [9, 15, 15, 19, 26, 81, 84, 88];
const PEKERJAAN_PEREMPUAN: readonly Pekerjaan[] = [2, 2, 2, 9, 15, 65, 84, 88];

export function rekaOrang({ acak, penomoran, desa }: Rekaan, ciri: Ciri): Penduduk {
  const tanggalLahir = rekaTanggal(acak, ciri.tahunLahir);
  return {
    nik: penomoran.nik(desa, tanggalLahir, ciri.jenisKelamin),
    namaLengkap: namaRekaan(acak, ciri.jenisKelamin),
    jenisKelamin: ciri.jenisKelamin,
    tempatLahir: acak.pilih(TEMPAT),
    tanggalLahir,
    agama: 1,
    ...rekaKegiatan(acak, usiaPada(tanggalLahir, TANGGAL_POPULASI), ciri.jenisKelamin),
    golonganDarah: acak.pilih([1, 2, 3, 4, 13, 13]),
    statusPerkawinan: ciri.statusPerkawinan,
    ...(ciri.tanggalPerkawinan === undefined ? {} : { tanggalPerkawinan: ciri.tanggalPerkawinan }),
    shdk: ciri.shdk,
    kewarganegaraan: 1,
    ayah: ciri.ayah ?? namaRekaan(acak, 1),
    ibu: ciri.ibu ?? namaRekaan(acak, 2),
  };
}

export function rekaAlamat({ acak, desa }: Rekaan): Alamat {
  return {
    jalan: `${acak.pilih(JALAN)} NO. ${acak.bulat(1, 99)}`,
    rt: tigaAngka(acak.bulat(1, 6)),
    rw: tigaAngka(acak.bulat(1, 9)),
    kodePos: kodePos(desa),
    desa,
  };
}

/** Every month has the days 1 to 28. */
export function rekaTanggal(acak: Acak, tahun: number): string {
  return `${tahun}-${duaAngka(acak.bulat(1, 12))}-${duaAngka(acak.bulat(1, 28))}`;
}

export function kodePos(desa: KodeWilayah): string {
  return KODE_POS[desa.slice(0, 8)] ?? '40300';
}

function rekaKegiatan(acak: Acak, usia: number, jenisKelamin: JenisKelamin): { pendidikan: Pendidikan; pekerjaan: Pekerjaan } {
  if (usia < 7) return { pendidikan: 1, pekerjaan: 1 };
  if (usia < 13) return { pendidikan: 2, pekerjaan: 3 };
  if (usia < 16) return { pendidikan: 3, pekerjaan: 3 };
  if (usia < 19) return { pendidikan: 4, pekerjaan: 3 };
  return { pendidikan: acak.pilih(PENDIDIKAN_DEWASA), pekerjaan: acak.pilih(jenisKelamin === 1 ? PEKERJAAN_LAKI_LAKI : PEKERJAAN_PEREMPUAN) };
}

function duaAngka(nilai: number): string {
  return String(nilai).padStart(2, '0');
}

function tigaAngka(nilai: number): string {
  return String(nilai).padStart(3, '0');
}
