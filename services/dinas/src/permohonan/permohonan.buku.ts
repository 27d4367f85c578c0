import type { KolomBuku } from '@kk-lintas/office';
import type { PermohonanDinas } from './permohonan.state';

/** The columns of the Dinas's register of deliveries (step 16d). */
export const BUKU_DINAS: Readonly<Record<string, KolomBuku<PermohonanDinas>>> = {
  'pengiriman-kartu': ({ waktu, petugas, saat, kini }) => ({
    waktu,
    nomorPermohonan: saat.berjalan?.nomor,
    nomorKk: saat.kartu?.nomorKk,
    pemohon: saat.kartu?.pemohon.nama,
    desa: saat.berjalan?.desa,
    serial: saat.lembar.map(({ serial }) => serial),
    petugas: { nip: petugas.nip, jabatan: petugas.jabatan },
    hasil: saat.nomorPengiriman !== undefined && kini.hilang?.includes(saat.nomorPengiriman) ? 'hilang' : (kini.insiden ?? kini.tahap),
  }),
};
