/** How long what a key signed counts; without either it signs today. */
export interface MasaKunci {
  /** Last civil date (WIB) of its signatures: since then another key signs. What it signed before stays genuine. */
  readonly sampai?: string;
  /** Civil date (WIB) from which its signatures do not count, for it may be in other hands. */
  readonly dicabut?: string;
}

/** Whether a signature of this civil date counts. */
export function berlakuPada({ sampai, dicabut }: MasaKunci, tanggal: string): boolean {
  return (sampai === undefined || tanggal <= sampai) && (dicabut === undefined || tanggal < dicabut);
}
