import type { DokumenTercatat } from './keaslian.projection';
import type { SebabDigantikan } from './hasil-keaslian';

/** By the code on form F-1.02 (Permendagri 109/2019) of the case that made the next issue. */
const MENURUT_KODE: readonly (readonly [awalan: string, sebab: SebabDigantikan])[] = [
  ['C1-', 'hilang'],
  ['C2-', 'rusak'],
  ['B3-pembetulan', 'pembetulan'],
  ['A2-', 'kepala-keluarga-berganti'],
];

/** Why an issue holds no more, told by the one that took its place. */
export function sebabDigantikan({ jenis, berakhir }: Pick<DokumenTercatat, 'jenis' | 'berakhir'>): SebabDigantikan {
  const menurutKode = MENURUT_KODE.find(([awalan]) => jenis.startsWith(awalan))?.[1];
  return menurutKode ?? (berakhir === true ? 'berakhir' : 'perubahan-data');
}
