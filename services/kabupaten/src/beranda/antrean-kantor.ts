import { PERMOHONAN, type OfficeRuntime, type PermohonanDoc } from '@kk-lintas/office';

/** What the start page says of one office. */
export interface AntreanKantor {
  readonly id: string;
  readonly nama: string;
  readonly url: string;
  /** Waiting cases per role. */
  readonly menunggu: readonly { readonly peran: string; readonly jumlah: number }[];
  readonly teratas: readonly { readonly nomor: string; readonly tugas: string; readonly langkah: string; readonly sejak: string }[];
  readonly sampaiWaktu: string | undefined;
  readonly terparkir: number;
}

export async function antreanKantor(office: OfficeRuntime): Promise<AntreanKantor> {
  const { models } = office.ports;
  const jumlah = await models.count(PERMOHONAN, { where: { menunggu: { gt: '' } }, by: 'menunggu' });
  const page = await models.find<PermohonanDoc>(PERMOHONAN, { where: { menunggu: { gt: '' } }, sort: { field: 'sejak', direction: 'asc' }, limit: 5 });
  return {
    id: office.kantor.id,
    nama: office.kantor.nama,
    url: office.kantor.url,
    menunggu: Object.entries(jumlah).map(([peran, banyak]) => ({ peran, jumlah: banyak })),
    teratas: page.items.map(({ doc }) => ({ nomor: doc.nomor ?? '', tugas: doc.antrean?.tugas ?? '', langkah: doc.antrean?.langkah ?? '', sejak: doc.sejak })),
    sampaiWaktu: office.projector.freshness().sampaiWaktu,
    terparkir: office.parkedKeys(),
  };
}
