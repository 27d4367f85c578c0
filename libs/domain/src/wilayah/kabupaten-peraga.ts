import { kodeWilayah } from './kode-wilayah';
import type { Wilayah } from './wilayah';

export interface KecamatanPeraga extends Wilayah {
  readonly desa: Wilayah;
  readonly kelurahan: Wilayah;
}

/** The regions of the demonstration: real offices of Kabupaten Bandung, synthetic people. A spec holds the names to the list. */
export const KABUPATEN_PERAGA = {
  dinas: wilayah('32.04', 'KABUPATEN BANDUNG'),
  kecamatan: [
    { ...wilayah('32.04.06', 'Cimenyan'), desa: wilayah('32.04.06.2003', 'Cimenyan'), kelurahan: wilayah('32.04.06.1001', 'Padasuka') },
    { ...wilayah('32.04.32', 'Baleendah'), desa: wilayah('32.04.32.2005', 'Bojongmalaka'), kelurahan: wilayah('32.04.32.1001', 'Baleendah') },
  ],
} as const satisfies { readonly dinas: Wilayah; readonly kecamatan: readonly KecamatanPeraga[] };

function wilayah(kode: string, nama: string): Wilayah {
  return { kode: kodeWilayah(kode), nama };
}
