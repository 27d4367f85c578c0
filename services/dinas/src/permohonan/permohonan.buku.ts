import type { KolomBuku } from '@kk-lintas/office';
import type { PermohonanDinas } from './permohonan.state';

/** The columns of the Dinas's register of deliveries (step 16d). */
export const BUKU_DINAS: Readonly<Record<string, KolomBuku<PermohonanDinas>>> = {
  'pengiriman-kartu': ({ waktu, petugas, saat: { berjalan, kartu, lembar }, kini }) => ({
    waktu,
    nomorPermohonan: berjalan?.nomor,
    nomorKk: kartu?.nomorKk,
    pemohon: kartu?.pemohon.nama,
    desa: berjalan?.desa,
    serial: lembar.map(({ serial }) => serial),
    petugas: { nip: petugas.nip, jabatan: petugas.jabatan },
    hasil: kini.insiden ?? kini.tahap,
  }),
};
