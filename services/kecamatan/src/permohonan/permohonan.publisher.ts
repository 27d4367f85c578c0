import type { BerkasBerjalan, BerkasPribadi, IdKantor, PesanKeluar, PokokPermohonan } from '@kk-lintas/contracts';
import { berkasDikenal, keadaanPenentuNomor } from '@kk-lintas/domain';
import type { Publisher } from '@kk-lintas/office';
import { sudahDitandatangani, tanpaDesa } from './kartu-lain';
import type { PeristiwaKecamatan } from './permohonan.events';
import { berkasLengkap, type PermohonanKecamatan } from './permohonan.state';

/** What the kecamatan tells the other offices. */
export const publishKecamatan: Publisher = async (event, { direktori, state }) => {
  const type = event.type as PeristiwaKecamatan['type'];
  if (!DITERBITKAN.has(type)) return [];
  const permohonan = await state<PermohonanKecamatan>();
  const pokok = pokokDari(permohonan);
  const { desa } = pokok;
  const tujuan = {
    desa: tanpaDesa(pokok) ? [] : [direktori.pembina('desa', desa).id],
    siak: direktori.pembina('siak-sync', desa).id,
    dinas: direktori.pembina('dinas', desa).id,
  };
  return pesanDari(type, event.time, permohonan, tujuan);
};

const DITERBITKAN: ReadonlySet<string> = new Set<PeristiwaKecamatan['type']>([
  'BerkasDiperiksa',
  'BerkasDitolakLoket',
  'BerkasDiteruskanKeOperator',
  'KartuTidakSampai',
  'KartuDiterimaKecamatan',
  'KartuDiserahkan',
  'PermohonanKedaluwarsa',
  'PermohonanDihentikan',
  'BerkasDikembalikanTanpaKartu',
  'PembetulanDibuka',
  'KartuLainDibuka',
]);

interface Tujuan {
  /** None for a case that never was at one. */
  readonly desa: readonly IdKantor[];
  readonly siak: IdKantor;
  readonly dinas: IdKantor;
}

function pesanDari(type: PeristiwaKecamatan['type'], time: string, permohonan: PermohonanKecamatan, tujuan: Tujuan): PesanKeluar[] {
  const pokok = pokokDari(permohonan);
  const { berkas } = permohonan.penerimaan;
  const keadaan = keadaanPenentuNomor(permohonan.penerimaan.keadaan ?? []);
  const kodeBerkas = type === 'BerkasDiperiksa' ? berkasDikenal(permohonan.penerimaan) : berkasLengkap(permohonan);
  const berjalan: BerkasBerjalan = { ...pokok, berkas, pelaku: permohonan.pelaku, ...(keadaan.length > 0 && { keadaan }), ...(kodeBerkas !== undefined && { kodeBerkas }) };
  switch (type) {
    case 'BerkasDiperiksa':
      return [{ type: 'kk.kecamatan.formulir-siap.v1', tujuan: tujuan.desa, data: berjalan, pribadi: pribadiDari(permohonan) }];
    case 'BerkasDitolakLoket':
      if (permohonan.tahap !== 'di-desa') return [];
      return [{ type: 'kk.kecamatan.berkas-dikembalikan-ke-desa.v1', tujuan: tujuan.desa, data: { ...berjalan, alasan: permohonan.dikembalikan ?? '' }, pribadi: pribadiDari(permohonan) }];
    case 'BerkasDiteruskanKeOperator': {
      const { nomor = 0, jatuhTempo = '' } = permohonan.tandaTerima ?? {};
      return [{ type: 'kk.kecamatan.berkas-diteruskan.v1', tujuan: [tujuan.siak], data: { ...berjalan, nomorTandaTerima: nomor, jatuhTempo, putaran: permohonan.putaran }, pribadi: pribadiDari(permohonan) }];
    }
    case 'KartuTidakSampai': {
      const { pengiriman, insiden: alasan = '' } = permohonan;
      if (pengiriman === undefined) throw new Error('nothing is awaited');
      return [{ type: 'kk.kecamatan.kartu-tidak-sampai.v1', tujuan: [tujuan.dinas], data: { ...pokok, nomorPengiriman: pengiriman.nomor, alasan } }];
    }
    case 'KartuDiterimaKecamatan': {
      const { nomor = 0, lembar = [] } = permohonan.pengiriman ?? {};
      return [{ type: 'kk.kecamatan.kartu-diterima.v1', tujuan: [tujuan.dinas], data: { ...pokok, nomorPengiriman: nomor, serial: lembar.map(({ serial }) => serial) } }];
    }
    case 'KartuDiserahkan':
      // A card that another case had signed was this office's alone to hand over.
      if (pokok.kartuLainDari !== undefined && sudahDitandatangani(pokok.kartuLainDari)) return [];
      return [{ type: 'kk.kecamatan.kartu-diserahkan.v1', tujuan: [...tujuan.desa, tujuan.siak, tujuan.dinas], data: { ...pokok, diserahkan: time, ...(permohonan.pengiriman !== undefined && { nomorPengiriman: permohonan.pengiriman.nomor }) } }];
    case 'PermohonanKedaluwarsa':
    case 'PermohonanDihentikan':
    case 'BerkasDikembalikanTanpaKartu':
      // The others were told of the end when the case expired.
      if (type === 'BerkasDikembalikanTanpaKartu' && permohonan.tahap === 'kedaluwarsa') return [];
      return [{ type: 'kk.permohonan-berakhir.v1', tujuan: [...tujuan.desa, tujuan.siak, tujuan.dinas], data: { ...pokok, alasan: permohonan.dikembalikan ?? '' } }];
    case 'PembetulanDibuka':
    case 'KartuLainDibuka':
      return [{ type: 'kk.permohonan-dibuka.v1', data: { ...pokok, dibuka: time } }];
    default:
      return [];
  }
}

function pokokDari({ pokok }: PermohonanKecamatan): PokokPermohonan {
  if (pokok === undefined) throw new Error('a case without its letter');
  return pokok;
}

function pribadiDari({ pemohon, penerimaan }: PermohonanKecamatan): BerkasPribadi {
  if (pemohon === undefined) throw new Error('the applicant of this case is no longer readable');
  return { pemohon, ...(penerimaan.keluarga !== undefined && { keluarga: penerimaan.keluarga }) };
}
