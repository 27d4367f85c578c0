import type { Policies } from '@kk-lintas/office';
import { PERMOHONAN_SIAK as aggregate } from './permohonan.aggregate';
import type { PerintahSiak } from './permohonan.commands';

function perintah(id: string, command: PerintahSiak) {
  return { aggregate, id, command };
}

/** What messages of other offices ask of the operator's office. */
export const POLICIES_SIAK: Policies = {
  'kk.kecamatan.berkas-diteruskan.v1': ({ permohonanId, data, pribadi }) => {
    const { nomorTandaTerima: _, jatuhTempo, putaran, ...berjalan } = data;
    return perintah(permohonanId, { type: 'TerimaBerkas', berjalan, putaran, jatuhTempo, pemohon: pribadi.pemohon, keluarga: pribadi.keluarga });
  },
  'kk.dinas.cetakan-diterima.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'CatatPenerimaanDinas', putaran: data.putaran, serial: data.serial }),
  'kk.dinas.cetakan-dikembalikan.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'TerimaPengembalian', putaran: data.putaran, ke: data.ke, alasan: data.alasan, pelaku: data.pelaku }),
  'kk.dinas.kartu-distempel.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'CatatStempel', putaran: data.putaran }),
  'kk.dinas.kartu-terlampaui.v1': ({ permohonanId, data: { putaran } }) => perintah(permohonanId, { type: 'CatatTerlampaui', ...(putaran !== undefined && { putaran }) }),
  'kk.dinas.kartu-hilang.v1': ({ permohonanId, data: { putaran, nomorPengiriman, serial, alasan, pelaku } }) =>
    perintah(permohonanId, { type: 'CatatKehilangan', putaran, nomorPengiriman, serial, alasan, pelaku }),
  'kk.dinas.penerbitan-disetujui.v1': ({ permohonanId, data: { putaran, pelaku } }) => perintah(permohonanId, { type: 'MintaNomor', putaran, ...(pelaku !== undefined && { pelaku }) }),
  'kk.permohonan-berakhir.v1': ({ permohonanId, data: { nomor, jenis, desa, alasan } }) => perintah(permohonanId, { type: 'TutupPermohonan', selesai: false, keterangan: alasan, pokok: { nomor, jenis, desa } }),
  'kk.kecamatan.kartu-diserahkan.v1': ({ permohonanId, data: { diserahkan, nomorPengiriman } }) =>
    perintah(permohonanId, { type: 'TutupPermohonan', selesai: true, keterangan: diserahkan, ...(nomorPengiriman !== undefined && { nomorPengiriman }) }),
};
