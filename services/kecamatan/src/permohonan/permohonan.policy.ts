import type { Policies } from '@kk-lintas/office';
import { PERMOHONAN_KECAMATAN as aggregate } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';

function perintah(id: string, command: PerintahKecamatan) {
  return { aggregate, id, command };
}

/** What messages of other offices ask of the kecamatan. */
export const POLICIES_KECAMATAN: Policies = {
  'kk.desa.pengantar-terbit.v1': ({ permohonanId, data, pribadi }) => {
    const { nomorSurat, tahunSurat, ...pokok } = data;
    return perintah(permohonanId, { type: 'BukaDariPengantar', pokok, nomorSurat, tahunSurat, pemohon: pribadi.pemohon });
  },
  'kk.desa.permohonan-ditandatangani.v1': ({ permohonanId, data, pribadi }) => {
    const { nomorBukuHarian, nomorBukuInduk: _, ...berjalan } = data;
    return perintah(permohonanId, { type: 'TerimaDariDesa', berjalan, nomorBukuHarian, pemohon: pribadi.pemohon, keluarga: pribadi.keluarga });
  },
  'kk.siak.biodata-tidak-valid.v1': ({ permohonanId, data: { temuan, pelaku, alasan }, pribadi: { nilai, catatan } }) =>
    perintah(permohonanId, { type: 'TerimaTemuan', temuan, nilai, pelaku, ...(alasan !== undefined && { alasan }), ...(catatan !== undefined && { catatan }) }),
  'kk.dinas.kartu-dikirim.v1': ({ permohonanId, data, pribadi }) => {
    const { nomorPengiriman, lembar, pelaku } = data;
    const { nomorKk, keluarga, versi } = pribadi;
    return perintah(permohonanId, { type: 'CatatPengiriman', nomorPengiriman, lembar, pelaku, nomorKk, keluarga, ...(versi !== undefined && { versi }) });
  },
  // The message travels in the order of the case that changed the card; what it opens is a case of its own.
  'kk.dinas.kartu-lain-berubah.v1': ({ data, pribadi }) => {
    const { kasus, desa, permohonanId, nomor, nomorDokumen, versi, dari: kasusAsal = { permohonanId, nomor } } = data;
    const dari = { ...kasusAsal, ...(nomorDokumen !== undefined && { nomorDokumen }) };
    return perintah(kasus.permohonanId, { type: 'BukaKartuLain', kasus, desa, dari, nomorKk: pribadi.nomorKk, keluarga: pribadi.keluarga, ...(versi !== undefined && { versi }) });
  },
  'kk.dinas.kartu-terlampaui.v1': ({ permohonanId, data }) => perintah(permohonanId, { type: 'CatatTerlampaui', versi: data.versi }),
  'kk.dinas.kartu-hilang.v1': ({ permohonanId, data }) => {
    const { nomorPengiriman, serial, alasan, pelaku } = data;
    return perintah(permohonanId, { type: 'CatatKehilangan', nomorPengiriman, serial, alasan, pelaku });
  },
  'kk.dinas.kartu-terbit.v1': ({ permohonanId, data, pribadi }) =>
    perintah(permohonanId, { type: 'CatatKartuTerbit', dokumen: data.dokumen, pelaku: data.pelaku, nomorKk: pribadi.nomorKk, keluarga: pribadi.keluarga }),
};
