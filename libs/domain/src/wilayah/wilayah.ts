import type { KodeWilayah } from './kode-wilayah';

/** A region with its official name. The list of all of them is in `libs/wilayah-data`: it reads files. */
export interface Wilayah {
  readonly kode: KodeWilayah;
  readonly nama: string;
}
