import { bacaKodeWilayah, indukWilayah, kodeWilayah, type Wilayah } from '@kk-lintas/domain';
import { bacaProvinsi } from './baca-provinsi';

const MENURUT_PROVINSI = new Map<string, ReadonlyMap<string, string>>();

/** Name of a province, kabupaten/kota, kecamatan, desa or kelurahan of Indonesia; undefined for a code that the list lacks. */
export function namaWilayah(kode: string): string | undefined {
  return bacaKodeWilayah(kode) === undefined ? undefined : provinsiDari(kode).get(kode);
}

/** Names of a desa or kelurahan and of all regions above it; the code stands where the list lacks a name. */
export function namaWilayahSampaiDesa(desa: string): { readonly desa: string; readonly kecamatan: string; readonly kabupaten: string; readonly provinsi: string } {
  const kode = kodeWilayah(desa);
  const kecamatan = indukWilayah(kode) ?? kode;
  const kabupaten = indukWilayah(kecamatan) ?? kecamatan;
  const provinsi = indukWilayah(kabupaten) ?? kabupaten;
  const nama = (satu: string) => namaWilayah(satu) ?? satu;
  return { desa: nama(kode), kecamatan: nama(kecamatan), kabupaten: nama(kabupaten), provinsi: nama(provinsi) };
}

/** Whether the list has a region. It may be older than a region, and lacks codes that were given up: only ever a warning. */
export function wilayahDikenal(kode: string): boolean {
  return namaWilayah(kode) !== undefined;
}

/** The regions directly below, in order of code; empty for a desa or an unknown region. */
export function anakWilayah(kode: string): readonly Wilayah[] {
  if (bacaKodeWilayah(kode) === undefined) return [];
  return [...provinsiDari(kode)].flatMap(([teks, nama]) => (indukWilayah(kodeWilayah(teks)) === kode ? [{ kode: kodeWilayah(teks), nama }] : []));
}

/** A province is read when it is first asked for and kept: some ten milliseconds, then at once. */
function provinsiDari(kode: string): ReadonlyMap<string, string> {
  const provinsi = kode.slice(0, 2);
  const dikenal = MENURUT_PROVINSI.get(provinsi) ?? bacaProvinsi(provinsi);
  MENURUT_PROVINSI.set(provinsi, dikenal);
  return dikenal;
}
