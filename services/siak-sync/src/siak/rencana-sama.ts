import type { KartuLain } from '@kk-lintas/contracts';
import { canonicalJson } from '@kk-lintas/trust';

/**
 * Whether SIAK plans for other cards what the Dinas approved: the same cards with the same families. Which issue each will be is not
 * compared. A plan that SIAK did not tell differs from none.
 */
export function rencanaSama(disetujui: readonly KartuLain[] | undefined, kini: readonly KartuLain[] | undefined): boolean {
  return disetujui === undefined || kini === undefined || isi(disetujui) === isi(kini);
}

function isi(semua: readonly KartuLain[]): string {
  return canonicalJson(Object.fromEntries(semua.map(({ nomorKk, berakhir, keluarga }) => [nomorKk, { berakhir, ...(keluarga !== undefined && { keluarga }) }])));
}
