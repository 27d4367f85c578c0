import type { ReadModels } from '@kk-lintas/read-models';
import { BARIS_BUKU, type BarisBuku } from './buku.projection';

/** A line of a register that a case took and never used (ADR 0004): its command failed in between and did not come again. */
export interface BarisMenunggu extends Pick<BarisBuku, 'buku' | 'tahun' | 'nomor' | 'untuk' | 'diambil'> {
  /** Whole seconds since it was taken. */
  readonly umurDetik: number;
}

/** A line younger than this is most likely just being used. */
const WAJAR_MS = 60_000;
const LIMIT = 200;

/** The oldest lines that wait for their case, at most 200. */
export async function barisMenunggu(models: ReadModels, now: Date): Promise<BarisMenunggu[]> {
  const lama = new Date(now.getTime() - WAJAR_MS).toISOString();
  const page = await models.find<BarisBuku>(BARIS_BUKU, { where: { dicatat: null, diambil: { lte: lama } }, sort: { field: 'diambil', direction: 'asc' }, limit: LIMIT });
  return page.items.map(({ doc: { buku, tahun, nomor, untuk, diambil } }) => ({ buku, tahun, nomor, untuk, diambil, umurDetik: Math.floor((now.getTime() - Date.parse(diambil)) / 1000) }));
}
