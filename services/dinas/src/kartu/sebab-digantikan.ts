import type { TerbitanKartu } from './terbitan.projection';

/** Why an issue holds no more. */
export type SebabDigantikan = 'hilang' | 'rusak' | 'pembetulan' | 'kepala-keluarga-berganti' | 'berakhir' | 'perubahan-data';

/** By the code on form F-1.02 (Permendagri 109/2019) of the case that made the next issue. */
const MENURUT_KODE: readonly (readonly [awalan: string, sebab: SebabDigantikan])[] = [
  ['C1-', 'hilang'],
  ['C2-', 'rusak'],
  ['B3-pembetulan', 'pembetulan'],
  ['A2-', 'kepala-keluarga-berganti'],
];

/** Told by the issue that took its place. */
export function sebabDigantikan({ jenis, berakhir }: Pick<TerbitanKartu, 'jenis' | 'berakhir'>): SebabDigantikan {
  const menurutKode = MENURUT_KODE.find(([awalan]) => jenis.startsWith(awalan))?.[1];
  return menurutKode ?? (berakhir ? 'berakhir' : 'perubahan-data');
}
