import type { BerkasPribadi, PesanKeluar, PokokPermohonan } from '@kk-lintas/contracts';
import { berkasDikenal, keadaanPenentuNomor } from '@kk-lintas/domain';
import type { PublishContext, Publisher, RecordedEvent } from '@kk-lintas/office';
import type { PeristiwaDesa } from './permohonan.events';
import type { PermohonanDesa } from './permohonan.state';

/** What the desa tells the other offices. */
export const publishDesa: Publisher = async (event, context) => {
  const type = event.type as PeristiwaDesa['type'];
  if (type === 'SuratPengantarDiterbitkan') return pengantarTerbit(event, context);
  if (type === 'BerkasDikembalikanKePemohon') return ditandatangani(event, context);
  return [];
};

async function pengantarTerbit(event: RecordedEvent, { direktori, state }: PublishContext): Promise<PesanKeluar[]> {
  const permohonan = await state<PermohonanDesa>();
  const pokok = pokokDari(event.meta.correlationId, permohonan);
  const dibuka: PesanKeluar = { type: 'kk.permohonan-dibuka.v1', data: { ...pokok, dibuka: event.time } };
  if (permohonan.tujuan !== 'kecamatan') return [dibuka];
  const { nomor, tahun } = event.data as { nomor: number; tahun: number };
  const tujuan = [direktori.pembina('kecamatan', pokok.desa).id];
  return [dibuka, { type: 'kk.desa.pengantar-terbit.v1', tujuan, data: { ...pokok, nomorSurat: nomor, tahunSurat: tahun }, pribadi: pribadiDari(permohonan) }];
}

async function ditandatangani(event: RecordedEvent, { direktori, state }: PublishContext): Promise<PesanKeluar[]> {
  const permohonan = await state<PermohonanDesa>();
  const pokok = pokokDari(event.meta.correlationId, permohonan);
  // None is told too, where an officer looked: it may take back what was told before.
  const { keadaan } = permohonan.penerimaan;
  const kodeBerkas = berkasDikenal(permohonan.penerimaan);
  return [
    {
      type: 'kk.desa.permohonan-ditandatangani.v1',
      tujuan: [direktori.pembina('kecamatan', pokok.desa).id],
      data: {
        ...pokok,
        berkas: permohonan.penerimaan.berkas,
        pelaku: permohonan.pelaku,
        ...(keadaan !== undefined && { keadaan: keadaanPenentuNomor(keadaan) }),
        ...(kodeBerkas !== undefined && { kodeBerkas }),
        nomorBukuHarian: permohonan.bukuHarian ?? 0,
        nomorBukuInduk: permohonan.bukuInduk ?? 0,
      },
      pribadi: pribadiDari(permohonan),
    },
  ];
}

function pokokDari(permohonanId: string, { pokok }: PermohonanDesa): PokokPermohonan {
  if (pokok === undefined) throw new Error(`case ${permohonanId} has no surat pengantar`);
  const { nomorPermohonan: nomor, jenis, desa, dibuka, sidikRahasia } = pokok;
  return { permohonanId, nomor, jenis, desa, ...(dibuka !== undefined && { dibuka }), sidikRahasia };
}

function pribadiDari({ pemohon, penerimaan }: PermohonanDesa): BerkasPribadi {
  if (pemohon === undefined) throw new Error('the applicant of this case is no longer readable');
  return { pemohon, ...(penerimaan.keluarga !== undefined && { keluarga: penerimaan.keluarga }) };
}

