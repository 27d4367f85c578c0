/** One thing that the guide says, or one block to be copied into a terminal as it stands. */
export type IsiPanduan = { readonly kata: string } | { readonly perintah: string };

/** A heading and what stands below it. Words between backticks are code; there is no other markup. */
export interface BagianPanduan {
  readonly judul: string;
  readonly isi: readonly IsiPanduan[];
}

export const kata = (...kalimat: readonly string[]): IsiPanduan => ({ kata: kalimat.join(' ') });
export const perintah = (...baris: readonly string[]): IsiPanduan => ({ perintah: baris.join('\n') });
