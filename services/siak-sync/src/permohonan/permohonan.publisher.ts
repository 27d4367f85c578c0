import type { BerkasBerjalan, KartuPribadi, PesanKeluar } from '@kk-lintas/contracts';
import type { Publisher } from '@kk-lintas/office';
import type { PeristiwaSiak } from './permohonan.events';
import type { PermohonanSiak } from './permohonan.state';

/** What the operator's office tells the kecamatan and the Dinas. */
export const publishSiak: Publisher = async (event, { direktori, state }) => {
  const type = event.type as PeristiwaSiak['type'];
  if (type !== 'BiodataTidakValid' && type !== 'CetakanDiserahkan') return [];
  const permohonan = await state<PermohonanSiak>();
  const berjalan = berjalanDari(permohonan);
  if (type === 'BiodataTidakValid') {
    const tujuan = [direktori.pembina('kecamatan', berjalan.desa).id];
    return [{ type: 'kk.siak.biodata-tidak-valid.v1', tujuan, data: { ...berjalan, temuan: permohonan.temuan }, pribadi: { nilai: permohonan.nilaiTemuan } }];
  }
  const tujuan = [direktori.pembina('dinas', berjalan.desa).id];
  const diserahkan: PesanKeluar = {
    type: 'kk.siak.cetakan-diserahkan.v1',
    tujuan,
    data: { ...berjalan, lembar: permohonan.lembar, putaran: permohonan.cetakan },
    pribadi: kartuDari(permohonan),
  };
  return [diserahkan];
};

function berjalanDari({ berjalan, pelaku }: PermohonanSiak): BerkasBerjalan {
  if (berjalan === undefined) throw new Error('a case without its file');
  return { ...berjalan, pelaku };
}

function kartuDari({ pemohon, nomorKk, keluarga }: PermohonanSiak): KartuPribadi {
  if (pemohon === undefined || nomorKk === undefined || keluarga === undefined) throw new Error('the card of this case is no longer readable');
  return { pemohon, nomorKk, keluarga };
}
