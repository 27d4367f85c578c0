import type { Wilayah } from './daftar-wilayah';
import { namaWilayah } from './daftar-wilayah';
import { kodeWilayah } from './kode-wilayah';

export interface KecamatanPeraga extends Wilayah {
  readonly desa: Wilayah;
  readonly kelurahan: Wilayah;
}

/** The regions of the demonstration: real offices of Kabupaten Bandung, synthetic people. */
export const KABUPATEN_PERAGA = {
  dinas: wilayah('32.04'),
  kecamatan: [
    kecamatan('32.04.06', { desa: '32.04.06.2003', kelurahan: '32.04.06.1001' }),
    kecamatan('32.04.32', { desa: '32.04.32.2005', kelurahan: '32.04.32.1001' }),
  ],
} as const satisfies { readonly dinas: Wilayah; readonly kecamatan: readonly KecamatanPeraga[] };

function kecamatan(kode: string, anak: { readonly desa: string; readonly kelurahan: string }): KecamatanPeraga {
  return { ...wilayah(kode), desa: wilayah(anak.desa), kelurahan: wilayah(anak.kelurahan) };
}

function wilayah(teks: string): Wilayah {
  const kode = kodeWilayah(teks);
  const nama = namaWilayah(kode);
  if (nama === undefined) throw new Error(`unknown region ${kode}`);
  return { kode, nama };
}
