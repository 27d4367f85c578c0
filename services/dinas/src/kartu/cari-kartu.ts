import type { OfficePorts } from '@kk-lintas/office';
import { riwayatKartu, type TerbitanBerstatus } from './riwayat-kartu';
import { TERBITAN, type TerbitanKartu } from './terbitan.projection';

/** The issues of one nomor KK, and how it is related to the one that was looked up. */
export interface KartuDitemukan {
  /** Pseudonym of the nomor KK. */
  readonly kunci: string;
  /** `sebelum`: the family, or a part of it, came from that number; `sesudah`: went on to it. */
  readonly hubungan: 'dicari' | 'sebelum' | 'sesudah';
  /** In their order; at most 200, the newest. */
  readonly terbitan: readonly TerbitanBerstatus[];
}

type Models = Pick<OfficePorts['models'], 'find' | 'get'>;

/** A card is issued some ten times in a life; a number that joins more than these others was no family. */
const TERBITAN_TERBANYAK = 200;
const NOMOR_TERBANYAK = 20;

/**
 * The history of a nomor KK, and of the numbers right before and after it: where it changed, the same case made issues of
 * both. Empty for a number that the register does not know.
 * @param kunci pseudonym of the nomor KK
 */
export async function cariKartu(models: Models, kunci: string): Promise<readonly KartuDitemukan[]> {
  const terbitan = await terbitanDari(models, kunci);
  if (terbitan.length === 0) return [];
  const sebelum = new Set(terbitan.flatMap(({ menggantikan }) => menggantikan));
  const sesudah = (await sekasus(models, terbitan)).flatMap((satu) => (satu.menggantikan.includes(kunci) && satu.kunci !== null ? [satu.kunci] : []));
  const lain = [...[...sebelum].map((satu) => [satu, 'sebelum'] as const), ...[...new Set(sesudah)].map((satu) => [satu, 'sesudah'] as const)];
  const terkait = await Promise.all(
    lain.slice(0, NOMOR_TERBANYAK).map(async ([satu, hubungan]): Promise<KartuDitemukan> => ({ kunci: satu, hubungan, terbitan: riwayatKartu(await terbitanDari(models, satu)) })),
  );
  return [{ kunci, hubungan: 'dicari', terbitan: riwayatKartu(terbitan) }, ...terkait];
}

/** One issue with whether it holds; undefined when the register does not have it. */
export async function terbitanBernomor(models: Models, nomorDokumen: string): Promise<TerbitanBerstatus | undefined> {
  const satu = await models.get<TerbitanKartu>(TERBITAN, nomorDokumen);
  if (satu === undefined) return undefined;
  const semua = satu.kunci === null ? [satu] : await terbitanDari(models, satu.kunci);
  return riwayatKartu(semua).find((berstatus) => berstatus.nomorDokumen === nomorDokumen);
}

async function terbitanDari(models: Models, kunci: string): Promise<readonly TerbitanKartu[]> {
  const { items } = await models.find<TerbitanKartu>(TERBITAN, { where: { kunci }, sort: { field: 'versi', direction: 'desc' }, limit: TERBITAN_TERBANYAK });
  return items.map(({ doc }) => doc);
}

/** All issues that the cases of these issues made. */
async function sekasus(models: Models, terbitan: readonly TerbitanKartu[]): Promise<readonly TerbitanKartu[]> {
  const kasus = [...new Set(terbitan.map(({ permohonanId }) => permohonanId))];
  const { items } = await models.find<TerbitanKartu>(TERBITAN, { where: { permohonanId: { in: kasus } }, limit: TERBITAN_TERBANYAK });
  return items.map(({ doc }) => doc);
}
