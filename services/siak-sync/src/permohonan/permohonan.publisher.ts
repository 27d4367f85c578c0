import type { BerkasBerjalan, DrafPribadi, KartuPribadi, PesanKeluar } from '@kk-lintas/contracts';
import type { Publisher } from '@kk-lintas/office';
import type { PeristiwaSiak } from './permohonan.events';
import type { PermohonanSiak } from './permohonan.state';

const DITERBITKAN: ReadonlySet<string> = new Set<PeristiwaSiak['type']>(['BiodataTidakValid', 'BerkasDikembalikanKeLoket', 'CetakanDiserahkan', 'DrafDiajukan', 'KartuAktifDiSiak', 'PenerbitanDitolakSiak']);

/** What the operator's office tells the kecamatan and the Dinas. */
export const publishSiak: Publisher = async (event, { direktori, state }) => {
  if (!DITERBITKAN.has(event.type)) return [];
  const permohonan = await state<PermohonanSiak>();
  const { desa } = berjalanDari(permohonan);
  return pesanDari(event.type as PeristiwaSiak['type'], permohonan, { kecamatan: [direktori.pembina('kecamatan', desa).id], dinas: [direktori.pembina('dinas', desa).id] });
};

interface Tujuan {
  readonly kecamatan: PesanKeluar['tujuan'];
  readonly dinas: PesanKeluar['tujuan'];
}

function pesanDari(type: PeristiwaSiak['type'], permohonan: PermohonanSiak, { kecamatan, dinas }: Tujuan): readonly PesanKeluar[] {
  const berjalan = berjalanDari(permohonan);
  const { berkas: _, pelaku: __, keadaan: ___, kodeBerkas: ____, ...pokok } = berjalan;
  const { cetakan: putaran, lembar, temuan, nilaiTemuan, dikembalikan: alasan = '', catatan } = permohonan;
  const tidakValid: PesanKeluar = { type: 'kk.siak.biodata-tidak-valid.v1', tujuan: kecamatan, data: { ...berjalan, temuan }, pribadi: { nilai: nilaiTemuan } };
  switch (type) {
    case 'BiodataTidakValid':
      return [tidakValid];
    case 'BerkasDikembalikanKeLoket':
      return [{ ...tidakValid, data: { ...tidakValid.data, alasan }, pribadi: { nilai: nilaiTemuan, ...(catatan !== undefined && { catatan }) } }];
    case 'CetakanDiserahkan':
      return [{ type: 'kk.siak.cetakan-diserahkan.v1', tujuan: dinas, data: { ...berjalan, lembar, putaran }, pribadi: kartuDari(permohonan) }];
    case 'DrafDiajukan':
      return [{ type: 'kk.siak.draf-diajukan.v1', tujuan: dinas, data: { ...berjalan, putaran }, pribadi: drafDari(permohonan) }];
    case 'KartuAktifDiSiak':
      // In mode BLANKO the Dinas had the numbers with the sheets.
      return permohonan.tahap !== 'kartu-aktif' ? [] : [{ type: 'kk.siak.nomor-terbit.v1', tujuan: dinas, data: { ...pokok, putaran }, pribadi: kartuDari(permohonan) }];
    case 'PenerbitanDitolakSiak':
      return [{ type: 'kk.siak.penerbitan-ditolak.v1', tujuan: dinas, data: { ...pokok, putaran, alasan: `SIAK menemukan ${temuan.length} data yang tidak sesuai` } }, tidakValid];
    default:
      return [];
  }
}

function berjalanDari({ berjalan, pelaku }: PermohonanSiak): BerkasBerjalan {
  if (berjalan === undefined) throw new Error('a case without its file');
  return { ...berjalan, pelaku };
}

function kartuDari(permohonan: PermohonanSiak): KartuPribadi {
  const { nomorKk, versi, ditetapkan } = permohonan;
  if (nomorKk === undefined) throw new Error('a card without its number');
  return { ...drafDari(permohonan), nomorKk, ...(versi !== undefined && { versi }), ...(ditetapkan !== undefined && { ditetapkan }) };
}

/** The card and those that change with it, all of them sealed for the Dinas alone. */
function drafDari({ pemohon, keluarga, kartuLain }: PermohonanSiak): DrafPribadi & Pick<KartuPribadi, 'keluarga'> {
  if (pemohon === undefined || keluarga === undefined) throw new Error('the card of this case is no longer readable');
  return { pemohon, keluarga, ...(kartuLain !== undefined && { kartuLain }) };
}
