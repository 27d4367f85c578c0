import { jabatanTerbaca, type OfficePorts } from '@kk-lintas/office';
import type { StokBlanko } from '../blanko/blanko.aggregate';
import { nomorSeri, serialSetelah } from '../blanko/nomor-seri';
import { PEMUSNAHAN, type BarisPemusnahan } from '../pemusnahan/pemusnahan.projection';
import type { KeadaanLembar } from './keadaan-lembar';
import { LEMBAR_BLANKO, type KejadianLembar, type LembarBlanko } from './lembar-blanko.projection';
import { DITERIMA, LOT_BLANKO, type LotBlanko } from './lot-blanko.projection';

type Models = OfficePorts['models'];

export interface BagianDaftar {
  readonly keadaan?: KeadaanLembar;
  /** The last serial of the part before. */
  readonly setelah?: string;
  readonly batas: number;
}

/** A part of the list of all sheets, in the order of their serials. */
export interface DaftarLembar {
  readonly baris: readonly LembarBlanko[];
  /** Where the next part begins: its `setelah`. */
  readonly lanjut?: string;
}

/**
 * Every serial that the office ever had: sheets in stock follow from their lots and have no document. The documents and the
 * lots are of one projection, so none is passed over while sheets are being given out; stock alone is the ledger's own.
 */
export async function daftarLembar(models: Models, { lot }: Pick<StokBlanko, 'lot'>, { keadaan, setelah = '', batas }: BagianDaftar): Promise<DaftarLembar> {
  const banyak = batas + 1;
  const diam = await tanpaDokumen(models, lot, { keadaan, setelah, batas: banyak });
  const tercatat = keadaan === 'persediaan' ? new Map<string, LembarBlanko>() : await lembarTercatat(models, { keadaan, setelah, batas: banyak });
  const semua = [...new Set([...tercatat.keys(), ...diam])].sort();
  const serial = semua.slice(0, batas);
  const asal = await lotDari(models, serial);
  const ditolak = await pemusnahanDitolak(models, [...tercatat.values()]);
  return {
    baris: serial.map((satu) => lengkap(tercatat.get(satu) ?? { serial: satu, keadaan: 'persediaan', asing: false, riwayat: [] }, asal.get(satu), ditolak)),
    ...(semua.length > batas && { lanjut: serial.at(-1) }),
  };
}

async function tanpaDokumen(models: Models, persediaan: StokBlanko['lot'], { keadaan, setelah = '', batas }: BagianDaftar): Promise<readonly string[]> {
  if (keadaan === 'persediaan') {
    const lot = persediaan.map(({ awalan, berikut, sampai }) => ({ awalan, dari: berikut, sampai })).sort((a, b) => (nomorSeri(a.awalan, a.dari) < nomorSeri(b.awalan, b.dari) ? -1 : 1));
    return serialSetelah(lot.filter(({ awalan, sampai }) => nomorSeri(awalan, sampai) > setelah), setelah, batas);
  }
  if (keadaan !== undefined) return [];
  const { items } = await models.find<LotBlanko>(LOT_BLANKO, { where: { terakhir: { gt: setelah } }, sort: { field: 'terakhir', direction: 'asc' }, limit: batas });
  return serialSetelah(items.map(({ doc }) => doc), setelah, batas);
}

async function lembarTercatat(models: Models, { keadaan, setelah = '', batas }: BagianDaftar): Promise<ReadonlyMap<string, LembarBlanko>> {
  const { items } = await models.find<LembarBlanko>(LEMBAR_BLANKO, {
    where: { serial: { gt: setelah }, ...(keadaan !== undefined && { keadaan }) },
    sort: { field: 'serial', direction: 'asc' },
    limit: batas,
  });
  return new Map(items.map(({ id, doc }) => [id, doc]));
}

/** The lot with which each of these serials came in, which are in order. */
async function lotDari(models: Models, serial: readonly string[]): Promise<ReadonlyMap<string, LotBlanko>> {
  const asal = new Map<string, LotBlanko>();
  let lot: LotBlanko | undefined;
  for (const satu of serial) {
    if (lot === undefined || lot.terakhir < satu) {
      lot = (await models.find<LotBlanko>(LOT_BLANKO, { where: { terakhir: { gte: satu } }, sort: { field: 'terakhir', direction: 'asc' }, limit: 1 })).items[0]?.doc;
      if (lot === undefined) break;
    }
    if (lot.pertama <= satu) asal.set(satu, lot);
  }
  return asal;
}

/** Destructions that were proposed for these sheets and given up: the event of that names no sheet. */
async function pemusnahanDitolak(models: Models, lembar: readonly LembarBlanko[]): Promise<ReadonlyMap<number, BarisPemusnahan>> {
  const nomor = new Set(lembar.flatMap(({ riwayat }) => riwayat.flatMap(({ pemusnahan }) => pemusnahan ?? [])));
  const baris = await models.getMany<BarisPemusnahan>(PEMUSNAHAN, [...nomor].map(String));
  return new Map(baris.filter(({ doc }) => doc.status === 'ditolak').map(({ doc }) => [doc.pemusnahan, doc]));
}

function lengkap(lembar: LembarBlanko, lot: LotBlanko | undefined, ditolak: ReadonlyMap<number, BarisPemusnahan>): LembarBlanko {
  const masuk: readonly KejadianLembar[] = lot === undefined ? [] : [{ peristiwa: DITERIMA, waktu: lot.waktu, jabatan: lot.jabatan }];
  const sesudah = lembar.riwayat.flatMap((kejadian): readonly KejadianLembar[] => {
    const putusan = kejadian.pemusnahan === undefined ? undefined : ditolak.get(kejadian.pemusnahan);
    if (putusan === undefined) return [kejadian];
    const { pemusnahan, diputuskan: waktu = kejadian.waktu, jabatanPemutus: jabatan = '', alasan: keterangan = '' } = putusan;
    return [kejadian, { peristiwa: 'PemusnahanDitolak', waktu, jabatan, pemusnahan, keterangan }];
  });
  return { ...lembar, riwayat: [...masuk, ...sesudah].map((kejadian) => ({ ...kejadian, jabatan: jabatanTerbaca(kejadian.jabatan) })) };
}
