import type { Langkah } from './langkah';

/** DESIGN section 4; titles as a citizen reads them on the timeline. */
export const DAFTAR_LANGKAH: readonly Langkah[] = [
  {
    nomor: '1',
    judul: 'Surat pengantar',
    pelaku: ['ketua-rt', 'ketua-rw', 'lurah'],
    kantor: ['desa'],
    peristiwa: ['SuratPengantarDiterbitkan'],
    peristiwaBalik: ['SuratPengantarDitolak'],
  },
  { nomor: '2', judul: 'Pengajuan berkas', pelaku: ['pemohon'], kantor: ['desa', 'kecamatan'], peristiwa: ['PermohonanDiajukan'], peristiwaBalik: [] },
  {
    nomor: '3',
    judul: 'Pemeriksaan kelengkapan dan pemberian formulir',
    pelaku: ['petugas-desa', 'petugas-loket'],
    kantor: ['desa', 'kecamatan'],
    peristiwa: ['KelengkapanDiperiksa', 'FormulirDiberikan'],
    peristiwaBalik: ['BerkasKurang'],
  },
  { nomor: '4', judul: 'Pengisian formulir', pelaku: ['pemohon'], kantor: ['desa', 'kecamatan'], peristiwa: ['FormulirDiisi'], peristiwaBalik: ['FormulirKedaluwarsa'] },
  {
    nomor: '5',
    judul: 'Pemeriksaan berkas',
    pelaku: ['petugas-desa', 'petugas-loket'],
    kantor: ['desa', 'kecamatan'],
    peristiwa: ['BerkasDiperiksa'],
    peristiwaBalik: ['BerkasDikembalikan'],
  },
  { nomor: '6', judul: 'Penyerahan formulir ke desa/kelurahan', pelaku: ['pemohon'], kantor: ['desa'], peristiwa: ['FormulirDiserahkan'], peristiwaBalik: [] },
  {
    nomor: '7',
    judul: 'Penelitian formulir dan pencatatan Buku Harian',
    pelaku: ['kasi-pemerintahan'],
    kantor: ['desa'],
    peristiwa: ['FormulirDiteliti', 'DicatatDiBukuHarian', 'DiajukanUntukTandaTangan'],
    peristiwaBalik: ['FormulirDikembalikan'],
  },
  {
    nomor: '8',
    judul: 'Tanda tangan Lurah/Kepala Desa dan Buku Induk Penduduk',
    pelaku: ['lurah', 'kasi-pemerintahan'],
    kantor: ['desa'],
    peristiwa: ['PermohonanDitandatangani', 'DicatatDiBukuInduk', 'BerkasDikembalikanKePemohon'],
    peristiwaBalik: ['PenandatangananDitolak'],
  },
  { nomor: '9', judul: 'Datang ke loket kecamatan', pelaku: ['pemohon'], kantor: ['kecamatan'], peristiwa: ['PemohonDatangKeLoket'], peristiwaBalik: [] },
  {
    nomor: '10',
    judul: 'Verifikasi berkas dan Buku Permohonan KK',
    pelaku: ['petugas-loket'],
    kantor: ['kecamatan'],
    peristiwa: ['BerkasDiverifikasi', 'DicatatDiBukuPermohonan'],
    peristiwaBalik: ['BerkasDitolakLoket'],
  },
  {
    nomor: '11',
    judul: 'Pendaftaran dan tanda terima',
    pelaku: ['petugas-loket'],
    kantor: ['kecamatan'],
    peristiwa: ['PermohonanDiregister', 'TandaTerimaDiterbitkan'],
    peristiwaBalik: [],
  },
  { nomor: '12', judul: 'Penerusan ke operator', pelaku: ['petugas-loket'], kantor: ['kecamatan'], peristiwa: ['BerkasDiteruskanKeOperator'], peristiwaBalik: [] },
  { nomor: '13', judul: 'Sinkronisasi biodata dengan SIAK', pelaku: ['operator-siak'], kantor: ['siak-sync'], peristiwa: ['BiodataValid'], peristiwaBalik: ['BiodataTidakValid'] },
  { nomor: '14', judul: 'Pencetakan KK', pelaku: ['operator-siak'], kantor: ['siak-sync'], peristiwa: ['KartuDicetak'], peristiwaBalik: ['BlankoRusak'] },
  {
    nomor: '15',
    judul: 'Penyerahan cetakan ke Dinas',
    pelaku: ['operator-siak', 'verifikator-dinas'],
    kantor: ['siak-sync', 'dinas'],
    peristiwa: ['CetakanDiserahkan', 'CetakanDiterima'],
    peristiwaBalik: ['CetakanDikembalikan'],
  },
  {
    nomor: '16a',
    judul: 'Penelitian dan paraf Kepala Bidang',
    pelaku: ['verifikator-dinas', 'kabid-dafduk'],
    kantor: ['dinas'],
    peristiwa: ['CetakanDiteliti', 'DiparafKabid'],
    peristiwaBalik: ['DikembalikanOlehDinas'],
  },
  { nomor: '16b', judul: 'Paraf Sekretaris Dinas', pelaku: ['sekretaris-dinas'], kantor: ['dinas'], peristiwa: ['DiteruskanSekretaris'], peristiwaBalik: ['DikembalikanSekretaris'] },
  {
    nomor: '16c',
    judul: 'Tanda tangan Kepala Dinas dan stempel',
    pelaku: ['kepala-dinas'],
    kantor: ['dinas'],
    peristiwa: ['KartuDitandatangani', 'KartuDistempel'],
    peristiwaBalik: ['PenandatangananKartuDitolak'],
  },
  {
    nomor: '16d',
    judul: 'Pengiriman ke kecamatan',
    pelaku: ['verifikator-dinas', 'staf-dinas-kecamatan'],
    kantor: ['dinas', 'kecamatan'],
    peristiwa: ['KartuDikirim', 'KartuDiterimaKecamatan'],
    peristiwaBalik: [],
  },
  { nomor: '17', judul: 'Datang mengambil KK', pelaku: ['pemohon'], kantor: ['kecamatan'], peristiwa: ['PemohonDatangMengambil'], peristiwaBalik: [] },
  { nomor: '18', judul: 'Menunjukkan tanda terima', pelaku: ['pemohon'], kantor: ['kecamatan'], peristiwa: ['TandaTerimaDiterima'], peristiwaBalik: [] },
  { nomor: '19', judul: 'Penyerahan KK dan berkas asli', pelaku: ['petugas-loket'], kantor: ['kecamatan'], peristiwa: ['KartuDiserahkan'], peristiwaBalik: [] },
];

const MENURUT_PERISTIWA: ReadonlyMap<string, Langkah> = new Map(
  DAFTAR_LANGKAH.flatMap((langkah) => [...langkah.peristiwa, ...langkah.peristiwaBalik].map((nama) => [nama, langkah] as const)),
);

/** The step that an event belongs to; undefined for an event outside the nineteen steps. */
export function langkahDariPeristiwa(peristiwa: string): Langkah | undefined {
  return MENURUT_PERISTIWA.get(peristiwa);
}
