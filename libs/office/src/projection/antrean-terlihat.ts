import type { Page, ReadModels } from '@kk-lintas/read-models';
import { PERMOHONAN, type PermohonanDoc } from './permohonan.projection';

export interface BagianAntrean {
  /** For which role; absent: for whichever. */
  readonly menunggu?: string;
  readonly lanjut?: string;
  readonly banyak: number;
}

/** Which rows an officer sees; `undefined`: all. */
export type Terlihat = ((doc: PermohonanDoc) => boolean) | undefined;

const SEMUA = { gt: '' } as const;
const SEKALIGUS = 200;

/** Waiting cases, the longest waiting first: at most `banyak`, and none only where no more follow. */
export async function halamanAntrean(models: ReadModels, { menunggu, lanjut, banyak }: BagianAntrean, terlihat: Terlihat): Promise<Page<PermohonanDoc>> {
  for (let cursor = lanjut; ; ) {
    const page = await models.find<PermohonanDoc>(PERMOHONAN, {
      where: { menunggu: menunggu ?? SEMUA },
      sort: { field: 'sejak', direction: 'asc' },
      limit: banyak,
      ...(cursor !== undefined && { cursor }),
    });
    if (terlihat === undefined) return page;
    const items = page.items.filter(({ doc }) => terlihat(doc));
    if (items.length > 0 || page.next === undefined) return { ...page, items };
    cursor = page.next;
  }
}

/** How many cases wait, per role. What few see is counted one by one: it stands in the state of a row, where no index is. */
export async function jumlahAntrean(models: ReadModels, terlihat: Terlihat): Promise<Readonly<Record<string, number>>> {
  if (terlihat === undefined) return models.count(PERMOHONAN, { where: { menunggu: SEMUA }, by: 'menunggu' });
  const jumlah: Record<string, number> = {};
  for (let lanjut: string | undefined; ; ) {
    const { items, next } = await halamanAntrean(models, { banyak: SEKALIGUS, lanjut }, terlihat);
    for (const { menunggu } of items.map(({ doc }) => doc)) if (menunggu !== null) jumlah[menunggu] = (jumlah[menunggu] ?? 0) + 1;
    if (next === undefined) return jumlah;
    lanjut = next;
  }
}
