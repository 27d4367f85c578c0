/** What the QR of an issued card states. None of it names a person. */
export interface TokenKartu {
  /** Number of the document, as printed (`3204-26-K7QF2M9M`). */
  readonly nomorDokumen: string;
  /** Version of the family's card, 1 to 65535. */
  readonly versi: number;
  /** Civil date of issue, `YYYY-MM-DD`, 2000-01-01 to 2179-06-05. */
  readonly dikeluarkan: string;
  /** Salted digest of the card's content, 64 hex digits, lower case ({@link sidikIsi}). */
  readonly sidik: string;
}
