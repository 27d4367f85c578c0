/** A stamped card that never came to the kecamatan. */
export type PerintahKehilangan =
  /** `nomorLaporan`: number of the letter of the police. */
  | { readonly type: 'AjukanKartuHilang'; readonly alasan: string; readonly nomorLaporan: string }
  | { readonly type: 'SahkanKartuHilang'; readonly setuju: boolean; readonly alasan?: string }
  /** Handed over all the same: an officer saw to it that the family is called. */
  | { readonly type: 'TanggapiKartuTerserahkan'; readonly keterangan: string };
