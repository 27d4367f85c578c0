import { streamOf, type OfficeRuntime } from '@kk-lintas/office';
import { ANGGOTA, type AnggotaTercatat } from './anggota.projection';
import { DOKUMEN } from './dokumen.aggregate';
import type { PribadiDokumen } from './dokumen.events';
import { LUAR, type PenggantiLuarTercatat } from './pengganti-luar.projection';
import { KEASLIAN, LEMBAR, type DokumenTercatat, type LembarTercatat } from './keaslian.projection';

/** The issue after another one; `jenis` is absent where only another card tells of it. */
export type Pengganti = Partial<Pick<DokumenTercatat, 'jenis'>> & Pick<DokumenTercatat, 'dikeluarkan' | 'berakhir'>;

/** Documents of one case at most: its own card and those that change with it. */
const DOKUMEN_SATU_KASUS = 50;

/** Printings of one issue, of which all but one were lost, and its end. */
const SATU_TERBITAN = 50;

/** What the portal has recorded of issued cards. */
export class CatatanDokumen {
  constructor(private readonly office: OfficeRuntime) {}

  dokumen(nomorDokumen: string): Promise<DokumenTercatat | undefined> {
    return this.office.ports.models.get<DokumenTercatat>(KEASLIAN.collection, nomorDokumen);
  }

  /** @param sidikPdf SHA-256 of a whole signed file, hex */
  async menurutBerkas(sidikPdf: string): Promise<DokumenTercatat | undefined> {
    const { items } = await this.office.ports.models.find<DokumenTercatat>(KEASLIAN.collection, { where: { sidikPdf }, limit: 1 });
    return items[0]?.doc;
  }

  /** Documents that were printed on a sheet of blanko. */
  async menurutLembar(serial: string): Promise<readonly DokumenTercatat[]> {
    const { nomorDokumen = [] } = (await this.office.ports.models.get<LembarTercatat>(LEMBAR.collection, serial)) ?? {};
    return (await this.office.ports.models.getMany<DokumenTercatat>(KEASLIAN.collection, nomorDokumen)).map(({ doc }) => doc);
  }

  async menurutPermohonan(permohonanId: string): Promise<readonly DokumenTercatat[]> {
    const { items } = await this.office.ports.models.find<DokumenTercatat>(KEASLIAN.collection, { where: { permohonanId }, limit: DOKUMEN_SATU_KASUS });
    return items.map(({ doc }) => doc);
  }

  /**
   * What took the place of this issue: the next one, whoever issued it, or the end of the card, which counts as the issue that it
   * ends; before these are known, the card to which somebody left this one. `undefined` while none did.
   */
  async pengganti(dokumen: DokumenTercatat): Promise<Pengganti | undefined> {
    return (await this.terbitanBerikut(dokumen)) ?? this.kartuTujuan(dokumen);
  }

  private async terbitanBerikut({ kartu, versi, nomorDokumen }: DokumenTercatat): Promise<Pengganti | undefined> {
    const { models } = this.office.ports;
    const berikut = await models.find<DokumenTercatat>(KEASLIAN.collection, { where: { kartu, versi: { gt: versi } }, sort: { field: 'versi', direction: 'asc' }, limit: 1 });
    const sama = await models.find<DokumenTercatat>(KEASLIAN.collection, { where: { kartu, versi }, limit: SATU_TERBITAN });
    const akhir = sama.items.find(({ doc }) => doc.berakhir === true && doc.nomorDokumen !== nomorDokumen);
    const luar = await models.find<PenggantiLuarTercatat>(LUAR.collection, { where: { kartu, sampaiVersi: { gte: versi } }, sort: { field: 'sampaiVersi', direction: 'asc' }, limit: 1 });
    return pertama(akhir?.doc ?? berikut.items[0]?.doc, luar.items[0]?.doc);
  }

  /** Nobody stands on two cards (UU 23/2006 Ps. 62): one that names somebody of this card and was fixed later tells that this card was replaced, whether its next issue is known here or not. */
  private async kartuTujuan({ kartu, ditetapkan = '', anggota = [] }: DokumenTercatat): Promise<Pengganti | undefined> {
    const orang = await this.office.ports.models.getMany<AnggotaTercatat>(ANGGOTA.collection, anggota);
    const sesudah = orang.flatMap(({ doc }) => doc.kartu).filter((satu) => satu.kartu !== kartu && satu.ditetapkan > ditetapkan);
    return sesudah.reduce<(typeof sesudah)[number] | undefined>((awal, satu) => (awal === undefined || satu.ditetapkan < awal.ditetapkan ? satu : awal), undefined);
  }

  /** What is kept sealed of a document, and the id of its key; `undefined` when the key was destroyed. */
  async pribadi(nomorDokumen: string): Promise<{ readonly isi: PribadiDokumen; readonly kid: string | undefined } | undefined> {
    const [dicatat] = await this.office.journal.read(streamOf(DOKUMEN, nomorDokumen));
    const isi = dicatat?.openPribadi() as PribadiDokumen | undefined;
    return isi && { isi, kid: dicatat?.kid };
  }

  /** Name of the office that issued it; its id when it has left the directory since. */
  namaPenerbit({ penerbit }: DokumenTercatat): string {
    return this.office.ports.direktori.semua.find(({ id }) => id === penerbit)?.nama ?? penerbit;
  }
}

/** The earlier of two: an issue of the Dinas itself goes by its version. */
function pertama(sendiri: DokumenTercatat | undefined, luar: PenggantiLuarTercatat | undefined): Pengganti | undefined {
  if (sendiri === undefined || luar === undefined) return sendiri ?? luar;
  return sendiri.versi <= luar.sampaiVersi ? sendiri : luar;
}
