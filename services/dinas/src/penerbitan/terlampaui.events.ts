/** A card that nobody gets: a later issue of it was stamped or signed before. */
export interface KartuTerlampaui {
  /** Pseudonym of its nomor KK. */
  readonly kunci: string;
  readonly versi: number;
  /** NIP of the officer who ended it; absent where the system did, mode TTE. */
  readonly nip?: string;
  /** Its sheets, which lie at the Dinas; absent in mode TTE, and in events of before they were asked back. */
  readonly serial?: readonly string[];
}
