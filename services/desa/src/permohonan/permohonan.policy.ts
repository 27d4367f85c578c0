import type { Policies } from '@kk-lintas/office';
import { PERMOHONAN_DESA as aggregate } from './permohonan.aggregate';
import type { PerintahDesa } from './permohonan.commands';

function perintah(id: string, command: PerintahDesa) {
  return { aggregate, id, command };
}

/** What messages of other offices ask of the desa. */
export const POLICIES_DESA: Policies = {
  'kk.portal.permohonan-online.v1': ({ permohonanId, data, pribadi }) => {
    const { nomor, jenis, desa, rt, rw, sidikRahasia } = data;
    return perintah(permohonanId, { type: 'CatatPermintaanPengantar', nomorPermohonan: nomor, jenis, desa, rt, rw, sidikRahasia, pemohon: pribadi.pemohon });
  },
  'kk.kecamatan.formulir-siap.v1': ({ permohonanId, data, pribadi }) =>
    perintah(permohonanId, { type: 'TerimaFormulirDariKecamatan', berkas: data.berkas, keluarga: pribadi.keluarga, ...(data.kodeBerkas !== undefined && { kodeBerkas: data.kodeBerkas }) }),
  'kk.kecamatan.berkas-dikembalikan-ke-desa.v1': ({ permohonanId, data, pribadi }) =>
    perintah(permohonanId, { type: 'TerimaPenolakanKecamatan', alasan: data.alasan, pelaku: data.pelaku, keluarga: pribadi.keluarga }),
  'kk.kecamatan.kartu-diserahkan.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'TutupPermohonan', selesai: true, keterangan: data.diserahkan }),
  'kk.permohonan-berakhir.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'TutupPermohonan', selesai: false, keterangan: data.alasan }),
};
