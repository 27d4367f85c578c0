import type { Alamat, Anggota, Keluarga } from '@kk-lintas/domain';
import type { Penduduk } from '../populasi/penduduk';
import type { KartuAktif, Terdaftar } from '../register/register-penduduk';
import type { AturanJenis } from './aturan-jenis';
import { temuan, type TemuanSiak } from './temuan';

/** What the check asks the register. */
export interface Pencarian {
  penduduk(nik: string): Terdaftar | undefined;
  kartu(nomorKk: string): KartuAktif | undefined;
  /** Whether this application was given the NIK and its card is not active yet (a file that comes back to the operator). */
  diterbitkanUntuk(permohonanId: string, nik: string): boolean;
}

/** An application as far as the check needs it. */
export interface Diperiksa {
  readonly permohonanId: string;
  readonly keluarga: Keluarga;
}

const BIODATA = [
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
const ALAMAT = ['jalan', 'rt', 'rw', 'kodePos', 'desa'] as const satisfies readonly (keyof Alamat)[];

/** Compares a family, field by field, with what is registered; empty when SIAK has nothing against it. */
export function periksaBiodata({ permohonanId, keluarga }: Diperiksa, aturan: AturanJenis, register: Pencarian): readonly TemuanSiak[] {
  const perAnggota = keluarga.anggota.flatMap(({ nik }, ke) => {
    const baruTerbit = nik !== undefined && register.diterbitkanUntuk(permohonanId, nik);
    return baruTerbit ? [] : periksaAnggota(keluarga, ke, aturan, register);
  });
  return [...periksaKartu(keluarga, aturan, register), ...perAnggota];
}

function periksaKartu({ nomorKk, alamat, anggota }: Keluarga, aturan: AturanJenis, register: Pencarian): readonly TemuanSiak[] {
  if (aturan.nomorKk === 'baru') return [];
  if (nomorKk === undefined) return aturan.nomorKk === 'tetap' ? [temuan(0, 'nomorKk', 'nomor-kk-belum-ada', undefined, undefined)] : [];
  const kartu = register.kartu(nomorKk)?.keluarga;
  if (kartu === undefined) return [temuan(0, 'nomorKk', 'nomor-kk-tidak-aktif', nomorKk, undefined)];
  const beda = aturan.alamatBerubah ? [] : ALAMAT.filter((field) => !sama(alamat[field], kartu.alamat[field]));
  const kurang = aturan.anggotaTetap ? kartu.anggota.filter(({ nik }) => !anggota.some((satu) => satu.nik === nik)) : [];
  return [
    ...beda.map((field) => temuan(0, `alamat.${field}`, 'beda-dengan-siak', alamat[field], kartu.alamat[field])),
    ...kurang.map(({ nik }) => temuan(0, 'anggota', 'anggota-kurang', undefined, nik)),
  ];
}

function periksaAnggota(keluarga: Keluarga, ke: number, aturan: AturanJenis, register: Pencarian): readonly TemuanSiak[] {
  const anggota = keluarga.anggota[ke];
  if (anggota === undefined) return [];
  const { nik } = anggota;
  if (nik === undefined) return aturan.tanpaNik ? [] : [temuan(ke, 'nik', 'nik-belum-ada', undefined, undefined)];
  if (keluarga.anggota.findIndex((lain) => lain.nik === nik) < ke) return [temuan(ke, 'nik', 'nik-ganda', nik, nik)];
  const dikenal = register.penduduk(nik);
  if (dikenal === undefined) return [temuan(ke, 'nik', 'nik-tidak-dikenal', nik, undefined)];
  return [...periksaTempat(keluarga, ke, nik, dikenal, aturan), ...bandingkan(anggota, ke, dikenal.biodata, aturan)];
}

/** A NIK is active on one card alone (UU 23/2006 Ps. 62), unless the application takes the member out of it. */
function periksaTempat({ nomorKk }: Keluarga, ke: number, nik: string, dikenal: Terdaftar, { memindahkan }: AturanJenis): readonly TemuanSiak[] {
  if (memindahkan || dikenal.nomorKk === nomorKk) return [];
  if (dikenal.nomorKk === undefined) return [temuan(ke, 'nik', 'nik-tidak-aktif', nik, undefined)];
  return [temuan(ke, 'nik', 'nik-aktif-di-kk-lain', nik, dikenal.nomorKk)];
}

function bandingkan(anggota: Anggota, ke: number, siak: Penduduk, { berubah }: AturanJenis): readonly TemuanSiak[] {
  if (berubah === 'semua') return [];
  const beda = BIODATA.filter((field) => !berubah.includes(field) && !sama(anggota[field], siak[field]));
  return beda.map((field) => temuan(ke, field, 'beda-dengan-siak', anggota[field], siak[field]));
}

/** Case and spacing are no difference, and the dash that the card prints is nothing. */
function sama(kiri: string | number | undefined, kanan: string | number | undefined): boolean {
  return rapikan(kiri) === rapikan(kanan);
}

function rapikan(nilai: string | number | undefined): string {
  const teks = String(nilai ?? '').trim().replace(/\s+/g, ' ').toUpperCase();
  return teks === '-' ? '' : teks;
}
