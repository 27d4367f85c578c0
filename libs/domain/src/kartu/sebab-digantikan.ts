/** Why an issue of a card holds no more. Says nothing of the family: births and deaths are `perubahan-data`. */
export type SebabDigantikan = 'hilang' | 'rusak' | 'pembetulan' | 'kepala-keluarga-berganti' | 'berakhir' | 'perubahan-data';

/** By the code on form F-1.02 (Permendagri 109/2019) of the case that made the next issue. */
const MENURUT_KODE: readonly (readonly [awalan: string, sebab: SebabDigantikan])[] = [
  ['C1-', 'hilang'],
  ['C2-pembaruan', 'perubahan-data'],
  ['C2-', 'rusak'],
  ['B3-pembetulan', 'pembetulan'],
  ['A2-', 'kepala-keluarga-berganti'],
];

/** Why an issue holds no more, told by the one that took its place: the kind of its case where that is known, and whether it only ended the card. */
export function sebabDigantikan({ jenis = '', berakhir }: { readonly jenis?: string | undefined; readonly berakhir?: boolean | undefined }): SebabDigantikan {
  const menurutKode = MENURUT_KODE.find(([awalan]) => jenis.startsWith(awalan))?.[1];
  return menurutKode ?? (berakhir === true ? 'berakhir' : 'perubahan-data');
}
