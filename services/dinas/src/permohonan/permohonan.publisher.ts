import type { PesanKeluar, PokokPermohonan } from '@kk-lintas/contracts';
import type { Publisher } from '@kk-lintas/office';
import type { PeristiwaDinas } from './permohonan.events';
import type { PermohonanDinas } from './permohonan.state';

const DITERBITKAN: ReadonlySet<string> = new Set<PeristiwaDinas['type']>(['CetakanDiterima', 'CetakanDitolak', 'DikembalikanOlehDinas', 'KartuDikirim']);

/** What the Dinas tells the operator's office and the kecamatan. */
export const publishDinas: Publisher = async (event, { direktori, state }) => {
  if (!DITERBITKAN.has(event.type)) return [];
  const permohonan = await state<PermohonanDinas>();
  const { berjalan } = permohonan;
  if (berjalan === undefined) throw new Error('a case without its file');
  const { permohonanId, nomor, jenis, desa, dibuka, sidikRahasia } = berjalan;
  const pokok: PokokPermohonan = { permohonanId, nomor, jenis, desa, ...(dibuka !== undefined && { dibuka }), sidikRahasia };
  if (event.type === 'KartuDikirim') return [kartuDikirim(permohonan, [direktori.pembina('kecamatan', desa).id])];
  const tujuan = [direktori.pembina('siak-sync', desa).id];
  if (event.type === 'CetakanDiterima') return [{ type: 'kk.dinas.cetakan-diterima.v1', tujuan, data: { ...pokok, putaran: permohonan.putaran, serial: permohonan.lembar.map(({ serial }) => serial) } }];
  return [
    {
      type: 'kk.dinas.cetakan-dikembalikan.v1',
      tujuan,
      data: { ...pokok, ke: permohonan.kembaliKe ?? '13', alasan: permohonan.dikembalikan ?? '', putaran: permohonan.putaran, pelaku: permohonan.pelaku },
    },
  ];
};

function kartuDikirim({ berjalan, pelaku, lembar, nomorPengiriman, kartu }: PermohonanDinas, tujuan: PesanKeluar['tujuan']): PesanKeluar {
  if (berjalan === undefined || kartu === undefined || nomorPengiriman === undefined) throw new Error('the card of this case is no longer readable');
  return { type: 'kk.dinas.kartu-dikirim.v1', tujuan, data: { ...berjalan, pelaku, lembar, nomorPengiriman }, pribadi: kartu };
}
