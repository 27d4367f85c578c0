import { akarTepercaya, type KunciPublik } from '@kk-lintas/kk-document';
import type { KunciKartu } from '../../portal/src/keaslian/kunci-kartu';

/** The keys of a `kunci.json` as the portal pins them. */
export function kunciKartuDari({ token, akar }: KunciPublik): KunciKartu {
  return { token, akar: akarTepercaya({ akar }) };
}
