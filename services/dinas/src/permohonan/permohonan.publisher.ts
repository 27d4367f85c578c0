import type { IdKantor, Layanan, PesanKeluar, PokokPermohonan } from '@kk-lintas/contracts';
import type { PublishContext, Publisher } from '@kk-lintas/office';
import { kartuLainBerubah } from '../penerbitan/kartu-lain.publisher';
import { dokumenTerbit, untukUmum } from '../penerbitan/dokumen.publisher';
import type { HilangTerserahkan, KartuHilang } from '../kehilangan/kehilangan.events';
import { dokumenHilang, kartuHilang } from '../kehilangan/kehilangan.publisher';
import type { DokumenKartu } from '../penerbitan/penerbitan.events';
import { kartuWilayahLain } from '../wilayah-lain/kartu-wilayah-lain.publisher';
import type { KartuTerlampaui } from '../penerbitan/terlampaui.events';
import type { IsiKartu, PeristiwaDinas } from './permohonan.events';
import type { PermohonanDinas } from './permohonan.state';

const DITERBITKAN: ReadonlySet<string> = new Set<PeristiwaDinas['type']>([
  'CetakanDiterima',
  'CetakanDitolak',
  'DikembalikanOlehDinas',
  'KartuDistempel',
  'KartuTerlampaui',
  'KartuDikirim',
  'KartuDinyatakanHilang',
  'KartuHilangTernyataDiserahkan',
  'PenerbitanDisetujui',
  'KartuDitandatanganiElektronik',
]);

/** What the Dinas tells the operator's office, the kecamatan and the portal. */
export const publishDinas: Publisher = async (event, context) => {
  if (!DITERBITKAN.has(event.type)) return [];
  const permohonan = await context.state<PermohonanDinas>();
  const { berjalan, putaran, lembar, pelaku } = permohonan;
  if (berjalan === undefined) throw new Error('a case without its file');
  const { berkas: _, pelaku: __, keadaan: ___, kodeBerkas: ____, ...pokok } = berjalan;
  const kantor = (layanan: Layanan) => [context.direktori.pembina(layanan, pokok.desa).id];
  switch (event.type as PeristiwaDinas['type']) {
    case 'CetakanDiterima':
      return [{ type: 'kk.dinas.cetakan-diterima.v1', tujuan: kantor('siak-sync'), data: { ...pokok, putaran, serial: lembar.map(({ serial }) => serial) } }];
    case 'KartuDistempel': {
      const { dokumen = [] } = event.data as { dokumen?: readonly DokumenKartu[] };
      const distempel: PesanKeluar = { type: 'kk.dinas.kartu-distempel.v1', tujuan: kantor('siak-sync'), data: { ...pokok, putaran } };
      return [distempel, ...(await dokumenTerbit({ ...permohonan, dokumen }, { tujuan: kantor('portal') }, context)), ...kartuLainBerubah({ ...permohonan, dokumen }, context), ...kartuWilayahLain({ ...permohonan, dokumen }, context)];
    }
    case 'KartuDinyatakanHilang':
      return kartuHilang(pokok, permohonan, event.data as unknown as KartuHilang, { kantor: [...kantor('siak-sync'), ...kantor('kecamatan')], portal: kantor('portal') });
    case 'KartuHilangTernyataDiserahkan':
      return dokumenHilang(pokok, event.data as unknown as HilangTerserahkan, kantor('portal'));
    case 'KartuTerlampaui':
      return [kartuTerlampaui(pokok, putaran, event.data as unknown as KartuTerlampaui, kantor)];
    case 'KartuDikirim':
      return [kartuDikirim(permohonan, kantor('kecamatan'))];
    case 'PenerbitanDisetujui':
      return [{ type: 'kk.dinas.penerbitan-disetujui.v1', tujuan: kantor('siak-sync'), data: { ...pokok, putaran, pelaku } }];
    case 'KartuDitandatanganiElektronik':
      return [kartuTerbit(permohonan, kantor('kecamatan'), context), ...(await dokumenTerbit(permohonan, { tujuan: kantor('portal') }, context)), ...kartuLainBerubah(permohonan, context), ...kartuWilayahLain(permohonan, context)];
    default: {
      const { kembaliKe: ke = '13', dikembalikan: alasan = '' } = permohonan;
      return [{ type: 'kk.dinas.cetakan-dikembalikan.v1', tujuan: kantor('siak-sync'), data: { ...pokok, ke, alasan, putaran, pelaku } }];
    }
  }
};

/** The kecamatan gives the papers back; the operator, who gets the sheets back, has them void from now on. */
function kartuTerlampaui(pokok: PokokPermohonan, putaran: number, { versi, serial }: KartuTerlampaui, kantor: (layanan: Layanan) => IdKantor[]): PesanKeluar {
  const tercetak = serial !== undefined;
  return { type: 'kk.dinas.kartu-terlampaui.v1', tujuan: [...kantor('kecamatan'), ...(tercetak ? kantor('siak-sync') : [])], data: { ...pokok, versi, ...(tercetak && { putaran }) } };
}

function kartuTerbit(permohonan: PermohonanDinas, tujuan: PesanKeluar['tujuan'], context: PublishContext): PesanKeluar {
  const { berjalan, pelaku, kartu, dokumen = [] } = permohonan;
  if (berjalan === undefined || kartu === undefined) throw new Error('the card of this case is no longer readable');
  return { type: 'kk.dinas.kartu-terbit.v1', tujuan, data: { ...berjalan, pelaku, dokumen: dokumen.map((satu) => untukUmum(permohonan, satu, context)) }, pribadi: tanpaKartuLain(kartu) };
}

function kartuDikirim({ berjalan, pelaku, lembar, nomorPengiriman, kartu }: PermohonanDinas, tujuan: PesanKeluar['tujuan']): PesanKeluar {
  if (berjalan === undefined || kartu === undefined || nomorPengiriman === undefined) throw new Error('the card of this case is no longer readable');
  return { type: 'kk.dinas.kartu-dikirim.v1', tujuan, data: { ...berjalan, pelaku, lembar, nomorPengiriman }, pribadi: tanpaKartuLain(kartu) };
}

/** The kecamatan hands over the card of the case: what becomes of other families' cards is not its concern. */
function tanpaKartuLain({ kartuLain: _, ...kartu }: IsiKartu): IsiKartu {
  return kartu;
}
