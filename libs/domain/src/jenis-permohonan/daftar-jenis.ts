import { A1_MEMBENTUK_KELUARGA_BARU } from './data/a1-membentuk-keluarga-baru';
import { B2A_KELAHIRAN } from './data/b2a-kelahiran';
import { B3_PEMBETULAN } from './data/b3-pembetulan';
import { C1_HILANG, C2_RUSAK } from './data/c-hilang-rusak';
import type { JenisPermohonan } from './jenis-permohonan';

/** A further kind is one more data file and its line here. */
const SEMUA = [A1_MEMBENTUK_KELUARGA_BARU, B2A_KELAHIRAN, B3_PEMBETULAN, C1_HILANG, C2_RUSAK] as const;

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
