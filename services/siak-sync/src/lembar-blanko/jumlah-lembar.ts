import type { OfficePorts } from '@kk-lintas/office';
import { KEADAAN_LEMBAR, type KeadaanLembar } from './keadaan-lembar';
import { LEMBAR_BLANKO } from './lembar-blanko.projection';
import { LOT_BLANKO, type LotBlanko } from './lot-blanko.projection';

/**
 * Sheets by where they stand. Always: `diterima` = `persediaan` + `dipakai` + `rusak` + `ditarik` + `hilang` + `ditemukan` +
 * `dimusnahkan`. Sheets that never came into this stock are counted apart.
 */
export interface JumlahLembar extends Readonly<Record<KeadaanLembar, number>> {
  readonly diterima: number;
  readonly asing: { readonly ditarik: number; readonly dimusnahkan: number };
}

const HALAMAN = 200;

export async function jumlahLembar(models: OfficePorts['models']): Promise<JumlahLembar> {
  const keluar = await models.count(LEMBAR_BLANKO, { where: { asing: false }, by: 'keadaan' });
  const asing = await models.count(LEMBAR_BLANKO, { where: { asing: true }, by: 'keadaan' });
  // Read last: a lot that comes in meanwhile makes the stock larger, never negative.
  const diterima = await banyakDiterima(models);
  const hitung = Object.fromEntries(KEADAAN_LEMBAR.map((keadaan) => [keadaan, keluar[keadaan] ?? 0])) as Record<KeadaanLembar, number>;
  const tidakDiPersediaan = KEADAAN_LEMBAR.reduce((jumlah, keadaan) => jumlah + hitung[keadaan], 0);
  return { diterima, ...hitung, persediaan: diterima - tidakDiPersediaan, asing: { ditarik: asing['ditarik'] ?? 0, dimusnahkan: asing['dimusnahkan'] ?? 0 } };
}

async function banyakDiterima(models: OfficePorts['models']): Promise<number> {
  let banyak = 0;
  let cursor: string | undefined;
  do {
    const { items, next } = await models.find<LotBlanko>(LOT_BLANKO, { sort: { field: 'terakhir', direction: 'asc' }, limit: HALAMAN, ...(cursor !== undefined && { cursor }) });
    for (const { doc } of items) banyak += doc.sampai - doc.dari + 1;
    cursor = next;
  } while (cursor !== undefined);
  return banyak;
}
