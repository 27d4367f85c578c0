/** An issue of a card, named without its nomor KK: every sheet of an issue of `kunci` before `sebelum` holds no more. */
export interface KartuDigantikan {
  /** Pseudonym of the nomor KK. */
  readonly kunci: string;
  /** Which issue holds from now on, or one more than the last of a card that ended. */
  readonly sebelum: number;
}

export type PerintahPemusnahan =
  | { readonly type: 'TarikBlanko'; readonly pengganti: string; readonly kartu: readonly KartuDigantikan[]; readonly serial: readonly string[] }
  /** `saksi`: NIP of the second officer, who sees the sheets destroyed and confirms it. */
  | { readonly type: 'MusnahkanLembar'; readonly serial: readonly string[]; readonly saksi: string }
  | { readonly type: 'SahkanPemusnahan'; readonly pemusnahan: number; readonly setuju: boolean; readonly alasan?: string };
