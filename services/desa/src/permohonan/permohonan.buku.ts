import { AGAMA, judulJenis, JENIS_KELAMIN, KEWARGANEGARAAN, PEKERJAAN, PENDIDIKAN, SHDK, STATUS_PERKAWINAN, type Anggota, type Keluarga } from '@kk-lintas/domain';
import type { KolomBuku } from '@kk-lintas/office';
import type { PermohonanDesa } from './permohonan.state';

/** The columns of the desa's registers. */
export const BUKU_DESA: Readonly<Record<string, KolomBuku<PermohonanDesa>>> = {
  'surat-pengantar': ({ waktu, petugas, saat: { pokok, pemohon } }) => ({
    tanggal: waktu,
    pemohon: pemohon?.nama,
    nik: pemohon?.nik,
    rt: pokok?.rt,
    rw: pokok?.rw,
    keperluan: judulJenis(pokok?.jenis ?? ''),
    penerbit: petugas.jabatan,
  }),
  // Buku Harian Peristiwa Penting dan Peristiwa Kependudukan.
  'buku-harian': ({ waktu, petugas, saat: { pokok, pemohon, penerimaan }, kini }) => ({
    tanggal: waktu,
    pelapor: pemohon?.nama,
    nik: pemohon?.nik,
    nomorKk: penerimaan.keluarga?.nomorKk,
    jenisPeristiwa: judulJenis(pokok?.jenis ?? ''),
    petugas: petugas.jabatan,
    keterangan: kini.dikembalikan,
  }),
  'buku-induk-penduduk': ({ waktu, petugas, saat: { penerimaan } }) => ({
    tanggal: waktu,
    petugas: petugas.jabatan,
    penduduk: penerimaan.keluarga?.anggota.map((anggota) => penduduk(anggota, penerimaan.keluarga)) ?? [],
  }),
};

/** Columns of Buku Induk Penduduk (B.1, Permendagri 47/2016), as far as the form asks for them. */
function penduduk(anggota: Anggota, keluarga: Keluarga | undefined): Readonly<Record<string, unknown>> {
  const { jalan, rt, rw, kodePos, desa } = keluarga?.alamat ?? {};
  return {
    namaLengkap: anggota.namaLengkap,
    jenisKelamin: JENIS_KELAMIN.nama(anggota.jenisKelamin),
    statusPerkawinan: STATUS_PERKAWINAN.nama(anggota.statusPerkawinan),
    tempatLahir: anggota.tempatLahir,
    tanggalLahir: anggota.tanggalLahir,
    agama: AGAMA.nama(anggota.agama),
    pendidikan: PENDIDIKAN.nama(anggota.pendidikan),
    pekerjaan: PEKERJAAN.nama(anggota.pekerjaan),
    kewarganegaraan: KEWARGANEGARAAN.nama(anggota.kewarganegaraan),
    alamat: `${jalan} RT ${rt} RW ${rw}, ${desa} ${kodePos}`,
    kedudukanDalamKeluarga: SHDK.nama(anggota.shdk),
    nik: anggota.nik,
    nomorKk: keluarga?.nomorKk,
  };
}
