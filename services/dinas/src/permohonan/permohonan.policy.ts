import type { Policies } from '@kk-lintas/office';
import { PERMOHONAN_DINAS as aggregate } from './permohonan.aggregate';
import type { PerintahDinas } from './permohonan.commands';

function perintah(id: string, command: PerintahDinas) {
  return { aggregate, id, command };
}

/** What messages of other offices ask of the Dinas. */
export const POLICIES_DINAS: Policies = {
  'kk.siak.cetakan-diserahkan.v1': ({ permohonanId, data, pribadi }) => {
    const { lembar, putaran, ...berjalan } = data;
    return perintah(permohonanId, { type: 'CatatCetakan', berjalan, lembar, putaran, kartu: pribadi });
  },
  'kk.siak.draf-diajukan.v1': ({ permohonanId, data, pribadi }) => {
    const { putaran, ...berjalan } = data;
    const { pemohon, keluarga, kartuLain } = pribadi;
    if (keluarga === undefined) throw new Error('a draft without its family');
    return perintah(permohonanId, { type: 'CatatDraf', berjalan, putaran, draf: { pemohon, keluarga, ...(kartuLain !== undefined && { kartuLain }) } });
  },
  'kk.siak.nomor-terbit.v1': ({ permohonanId, data, pribadi }) => perintah(permohonanId, { type: 'CatatNomor', putaran: data.putaran, kartu: pribadi }),
  'kk.siak.penerbitan-ditolak.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'CatatPenolakanSiak', putaran: data.putaran, alasan: data.alasan }),
  'kk.kecamatan.kartu-tidak-sampai.v1': ({ permohonanId, data: { nomorPengiriman, alasan } }) => perintah(permohonanId, { type: 'CatatTidakSampai', nomorPengiriman, alasan }),
  'kk.kecamatan.kartu-diterima.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'CatatKartuSampai', nomorPengiriman: data.nomorPengiriman, serial: data.serial }),
  'kk.permohonan-berakhir.v1': ({ permohonanId, data: { nomor, jenis, desa, alasan } }) => perintah(permohonanId, { type: 'TutupPermohonan', selesai: false, keterangan: alasan, pokok: { nomor, jenis, desa } }),
  'kk.kecamatan.kartu-diserahkan.v1': ({ permohonanId, data: { diserahkan, nomorPengiriman } }) =>
    perintah(permohonanId, { type: 'TutupPermohonan', selesai: true, keterangan: diserahkan, ...(nomorPengiriman !== undefined && { nomorPengiriman }) }),
};
