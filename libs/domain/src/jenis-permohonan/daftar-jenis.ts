import { A1_MEMBENTUK_KELUARGA_BARU } from './data/a1-membentuk-keluarga-baru';
import { A2_PENGGANTIAN_KEPALA_KELUARGA } from './data/a2-penggantian-kepala-keluarga';
import { A3_PISAH_KK } from './data/a3-pisah-kk';
import { A4_PINDAH_DATANG } from './data/a4-pindah-datang';
import { A5_DATANG_DARI_LUAR_NEGERI } from './data/a5-datang-dari-luar-negeri';
import { A6_RENTAN_ADMINDUK } from './data/a6-rentan-adminduk';
import { A7_PEWARGANEGARAAN } from './data/a7-pewarganegaraan';
import { B1_MENUMPANG } from './data/b1-menumpang';
import { B2A_KELAHIRAN } from './data/b2a-kelahiran';
import { B2B_KEMATIAN } from './data/b2b-kematian';
import { B2C_PINDAH_KELUAR } from './data/b2c-pindah-keluar';
import { B2D_PERISTIWA_LAIN } from './data/b2d-peristiwa-lain';
import { B3_PEMBETULAN, B3_PERUBAHAN_ELEMEN } from './data/b3-perubahan-elemen';
import { C1_HILANG, C2_PEMBARUAN, C2_RUSAK } from './data/c-hilang-rusak';
import type { JenisPermohonan } from './jenis-permohonan';

/** In the order of form F-1.02. A further kind is one more data file and its line here. */
const SEMUA = [
  A1_MEMBENTUK_KELUARGA_BARU,
  A2_PENGGANTIAN_KEPALA_KELUARGA,
  A3_PISAH_KK,
  A4_PINDAH_DATANG,
  A5_DATANG_DARI_LUAR_NEGERI,
  A6_RENTAN_ADMINDUK,
  A7_PEWARGANEGARAAN,
  B1_MENUMPANG,
  B2A_KELAHIRAN,
  B2B_KEMATIAN,
  B2C_PINDAH_KELUAR,
  ...B2D_PERISTIWA_LAIN,
  B3_PERUBAHAN_ELEMEN,
  B3_PEMBETULAN,
  C1_HILANG,
  C2_RUSAK,
  C2_PEMBARUAN,
] as const;

export type KodeJenisPermohonan = (typeof SEMUA)[number]['kode'];

/** Every kind of application that can be made. */
export const DAFTAR_JENIS_PERMOHONAN: readonly JenisPermohonan[] = SEMUA;

const MENURUT_KODE: ReadonlyMap<string, JenisPermohonan> = new Map(SEMUA.map((jenis) => [jenis.kode, jenis]));

/** @returns the kind, undefined for a code that is not in the list */
export function cariJenisPermohonan(kode: string): JenisPermohonan | undefined {
  return MENURUT_KODE.get(kode);
}

/** For a code that was checked when the case was opened. @throws Error for an unknown one */
export function jenisPermohonan(kode: string): JenisPermohonan {
  const jenis = cariJenisPermohonan(kode);
  if (jenis === undefined) throw new Error(`unknown kind of application ${JSON.stringify(kode)}`);
  return jenis;
}

/** What people call a kind; an unknown code stands for itself. */
export function judulJenis(kode: string): string {
  return cariJenisPermohonan(kode)?.judul ?? kode;
}

/** Codes of the papers that are taken in for good when the card is handed over. */
export function kodeBerkasDitarik(kode: string): readonly string[] {
  return jenisPermohonan(kode)
    .syarat.filter(({ ditarik }) => ditarik === true)
    .map((syarat) => syarat.kode);
}
