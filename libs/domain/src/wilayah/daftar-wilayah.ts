import baris from './kabupaten-bandung.json';
import type { KodeWilayah } from './kode-wilayah';
import { indukWilayah, kodeWilayah } from './kode-wilayah';

export interface Wilayah {
  readonly kode: KodeWilayah;
  readonly nama: string;
}

const NAMA: ReadonlyMap<string, string> = new Map(Object.entries(baris));
const ANAK = kelompokkanMenurutInduk();

/** Name of a region in the vendored slice (Kabupaten Bandung); undefined for a region outside it. */
export function namaWilayah(kode: string): string | undefined {
  return NAMA.get(kode);
}

/** The regions directly below, in order of code; empty for a desa or an unknown region. */
export function anak(kode: string): readonly Wilayah[] {
  return ANAK.get(kode) ?? [];
}

function kelompokkanMenurutInduk(): ReadonlyMap<string, readonly Wilayah[]> {
  const kelompok = new Map<string, Wilayah[]>();
  for (const [teks, nama] of NAMA) {
    const kode = kodeWilayah(teks);
    const induk = indukWilayah(kode);
    if (induk === undefined) continue;
    kelompok.set(induk, [...(kelompok.get(induk) ?? []), { kode, nama }]);
  }
  for (const daftar of kelompok.values()) daftar.sort((a, b) => (a.kode < b.kode ? -1 : 1));
  return kelompok;
}
