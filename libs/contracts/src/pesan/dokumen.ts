/** One issue of a card as the public may know it; no personal data. */
export interface DokumenTerbit {
  /** `3204-26-K7QF2M9M`. @pattern ^\d{4}-\d{2}-[0-9A-HJKMNP-TV-Z]{8}$ */
  readonly nomorDokumen: string;
  /** Stands for the nomor KK: the same for every issue of it. @pattern ^[0-9a-f]{32}$ */
  readonly kunciKartu: string;
  /** Which issue of this nomor KK it is, from 1. */
  readonly versi: number;
  /**
   * When the numbers and versions of its case were fixed, ISO 8601 UTC. A case that changes what another one changed is fixed after
   * that one's cards are the active ones: of two cards that name the same person the later one holds. @format date-time
   */
  readonly ditetapkan?: string;
  /** How it was issued: `BLANKO` or `TTE`. */
  readonly moda: string;
  /** Civil date (WIB) of issue. @format date */
  readonly dikeluarkan: string;
  /** Civil date (WIB) that its sheets show, the day of printing; mode BLANKO. @format date */
  readonly dicetak?: string;
  /** Code of the kind of application that made it: why the issue before is superseded. */
  readonly jenis: string;
  readonly penandatangan: PenandatanganDokumen;
  readonly jumlahAnggota: number;
  /** The card of another family, which changed by the same case: not for the applicant to fetch. */
  readonly kartuLain?: boolean;
  /** Nobody is left on the card: this issue only says that it ended. */
  readonly berakhir?: boolean;
  /** Hex SHA-256 of the salted content, as in the token of the QR; mode TTE. */
  readonly sidik?: string;
  /** Hex SHA-256 of the signed file; mode TTE. */
  readonly sidikPdf?: string;
  /** Serials of its sheets; mode BLANKO. */
  readonly serial?: readonly string[];
}

/** Who signed, by office: an act of an official is public. */
export interface PenandatanganDokumen {
  /** As in the certificate; absent where a hand signed. */
  readonly nama?: string;
  readonly jabatan: string;
}

/** What the portal may show of the card: enough to compare with the one at hand. */
export interface DokumenPribadi {
  /** `3204••••••••0001` */
  readonly nomorKk: string;
  /** `J••• C•••••` */
  readonly kepala: string;
  /** Pseudonyms of those who stand on the card, the same on every card of the Dinas; absent where it does not say. */
  readonly anggota?: readonly string[];
  /** The signed file in base64, for the family to fetch; mode TTE. */
  readonly pdf?: string;
}
