import type { PesanKeluar } from '@kk-lintas/contracts';
import type { Direktori, PublishContext, Publisher, RecordedEvent } from '@kk-lintas/office';
import type { KartuDigantikanDinasLain, KartuLuar, PribadiKartuLuar } from './kartu-luar.aggregate';

const TERCATAT: KartuDigantikanDinasLain['type'] = 'KartuDigantikanDinasLain';

/**
 * A card of this kabupaten that another Dinas's case changed: the portal of this Dinas no longer calls it active, and the kecamatan where
 * the family lives, if it lives here still, opens its case.
 */
export const publishKartuLuar: Publisher = (event, context) => {
  if (event.type !== TERCATAT) return [];
  const pribadi = event.openPribadi() as PribadiKartuLuar | undefined;
  // Without its personal data, destroyed since, nobody can be told.
  return pribadi === undefined ? [] : [...kepadaPortal(event, pribadi, context), ...kepadaKecamatan(event, pribadi, context.direktori)];
};

function kepadaPortal({ data, meta }: RecordedEvent, { nomorKk }: PribadiKartuLuar, { direktori, pseudonym }: Pick<PublishContext, 'direktori' | 'pseudonym'>): PesanKeluar[] {
  // The system acts in the name of the office that recorded the news.
  const portal = direktori.semua.find((kantor) => kantor.layanan === 'portal' && kantor.kode === meta.actor.kantor);
  if (portal === undefined) return [];
  const { nasib, versi, jenis, sejak, oleh } = data as KartuLuar;
  return [{ type: 'kk.dinas.kartu-digantikan.v1', tujuan: [portal.id], data: { permohonanId: meta.correlationId, kunciKartu: pseudonym(nomorKk), nasib, versi, jenis, sejak, oleh } }];
}

function kepadaKecamatan({ data, meta }: RecordedEvent, { nomorKk, keluarga }: PribadiKartuLuar, direktori: Direktori): PesanKeluar[] {
  const { nomor, dari, versi, desaKeluarga: desa } = data as KartuLuar;
  if (desa === undefined || keluarga === undefined) return [];
  const kecamatan = direktori.semua.find((kantor) => kantor.layanan === 'kecamatan' && direktori.melayani(kantor, desa));
  if (kecamatan === undefined) return [];
  const { correlationId: permohonanId } = meta;
  return [{ type: 'kk.dinas.kartu-lain-berubah.v1', tujuan: [kecamatan.id], data: { permohonanId, nomor, desa, kasus: { permohonanId, nomor }, versi, dari }, pribadi: { nomorKk, keluarga } }];
}
