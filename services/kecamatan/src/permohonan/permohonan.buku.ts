import { judulJenis } from '@kk-lintas/domain';
import type { KolomBuku } from '@kk-lintas/office';
import type { PermohonanKecamatan } from './permohonan.state';

/** The columns of the kecamatan's registers. */
export const BUKU_KECAMATAN: Readonly<Record<string, KolomBuku<PermohonanKecamatan>>> = {
  'buku-permohonan-kk': ({ waktu, petugas, saat: { pokok, pemohon, penerimaan }, kini }) => ({
    waktu,
    pemohon: pemohon?.nama,
    nik: pemohon?.nik,
    jenis: judulJenis(pokok?.jenis ?? ''),
    kelengkapan: penerimaan.berkas.map(({ nama }) => nama),
    nomorTandaTerima: kini.tandaTerima?.nomor,
    petugas: { nip: petugas.nip, jabatan: petugas.jabatan },
    hasil: kini.tahap,
  }),
  'tanda-terima': ({ waktu, petugas, saat: { pokok, pemohon, tandaTerima, bukuPermohonan } }) => ({
    waktu,
    pemohon: pemohon?.nama,
    jenis: judulJenis(pokok?.jenis ?? ''),
    nomorBukuPermohonan: bukuPermohonan,
    jatuhTempo: tandaTerima?.jatuhTempo,
    petugas: { nip: petugas.nip, jabatan: petugas.jabatan },
  }),
};
