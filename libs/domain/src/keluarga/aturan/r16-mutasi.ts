import { periksaMutasi } from '../mutasi';
import { periksaSebutan } from '../sebutan-mutasi';
import type { AturanKeluarga } from '../temuan';

/**
 * R16: a change of membership names the person, the reason and the other card (UU 23/2006 Ps. 15 and 62), so that both
 * cards advance together. Without the card in force only what the form names can be examined.
 */
export const r16Mutasi: AturanKeluarga = (keluarga, { lama, kartuLain, jenis }) =>
  lama === undefined ? periksaSebutan(keluarga, { kartuLain }) : periksaMutasi(lama, keluarga, { kartuLain, jenis });
