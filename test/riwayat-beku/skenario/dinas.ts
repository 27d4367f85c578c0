import { kodeWilayah, type Pelaku } from '@kk-lintas/domain';
import { PENCARIAN, type CatatPencarian } from '../../../services/dinas/src/kartu/pencarian.aggregate';
import { PERMOHONAN_DINAS } from '../../../services/dinas/src/permohonan/permohonan.aggregate';
import type { HasilTandaTangan } from '../../../services/dinas/src/penerbitan/penerbitan.commands';
import type { IsiKartu } from '../../../services/dinas/src/permohonan/permohonan.events';
import type { PerintahDinas } from '../../../services/dinas/src/permohonan/permohonan.commands';
import { BERJALAN, KABID, KARTU, KEPALA, LEMBAR, SEKRETARIS, VERIFIKATOR } from '../../../services/dinas/src/testing/riwayat-dinas';
import { KARTU_LUAR, type CatatKartuLuar } from '../../../services/dinas/src/wilayah-lain/kartu-luar.aggregate';
import { langkah, SISTEM } from './skenario';

const SERIAL = LEMBAR.map(({ serial }) => serial);
const TIDAK = { setuju: false, alasan: 'nama ayah berbeda' };
const YA = { setuju: true };

function cetakan(permohonanId: string, putaran = 1, kartu: IsiKartu = KARTU): PerintahDinas {
  return { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId }, lembar: LEMBAR, putaran, kartu };
}

function draf(permohonanId: string, putaran: number): PerintahDinas {
  const { pemohon, keluarga } = KARTU;
  return { type: 'CatatDraf', berjalan: { ...BERJALAN, permohonanId }, putaran, draf: { pemohon, keluarga } };
}

const DITANDATANGANI: HasilTandaTangan = {
  hasil: 'ditandatangani',
  dokumen: [
    {
      nomorDokumen: '3204-26-K7QF2M9X',
      kartuKe: -1,
      versi: 3,
      dikeluarkan: '2026-11-23',
      tandaTangan: { sidik: 'b'.repeat(64), sidikPdf: 'c'.repeat(64), alamat: 'a'.repeat(64), penandatangan: { nama: KEPALA.nama, jabatan: KEPALA.jabatan } },
    },
    { nomorDokumen: '3204-26-0000000A', kartuKe: 0, versi: 5, dikeluarkan: '2026-11-23', berakhir: true },
  ],
  garam: [{ nomorDokumen: '3204-26-K7QF2M9X', garam: '00'.repeat(16) }],
};

const KARTU_LUAR_BEKU: CatatKartuLuar['isi'] = { jenis: 'A1-membentuk-keluarga-baru', nasib: 'berubah', versi: 5, sejak: '2026-11-23', desaKeluarga: BERJALAN.desa, nomor: '3205012001-2026-00009-L1', dari: { permohonanId: 'asal', nomor: '3205012001-2026-00009' }, oleh: 'dinas-32.05' };
const DI_GARUT = { ...KARTU.keluarga, nomorKk: '3205010101990007', alamat: { ...KARTU.keluarga.alamat, desa: kodeWilayah('32.05.01.2001') } };

type Langkah = readonly [Pelaku, PerintahDinas];

/** Step 16 without a refusal, up to the signature of the Kepala Dinas. */
const DISETUJUI: readonly Langkah[] = [
  [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
  [KABID, { type: 'ParafKabid', ...YA }],
  [SEKRETARIS, { type: 'ParafSekretaris', ...YA }],
  [KEPALA, { type: 'TandatanganiKartu', ...YA }],
];

/** A first printing that is received, signed and stamped. */
function sampaiDistempel(permohonanId: string, kartu: IsiKartu): readonly Langkah[] {
  return [[SISTEM, cetakan(permohonanId, 1, kartu)], [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }], ...DISETUJUI, [VERIFIKATOR, { type: 'BubuhiStempel' }]];
}

/** Every event of the Dinas. */
export const SKENARIO_DINAS = [
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'lengkap', [
    [SISTEM, cetakan('lengkap')],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: false, serial: [], alasan: 'satu lembar kurang' }],
    [SISTEM, cetakan('lengkap', 2)],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...TIDAK }],
    [SISTEM, cetakan('lengkap', 3)],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
    [KABID, { type: 'ParafKabid', ...YA }],
    [SEKRETARIS, { type: 'ParafSekretaris', ...TIDAK }],
    [KABID, { type: 'ParafKabid', ...YA }],
    [SEKRETARIS, { type: 'ParafSekretaris', ...YA }],
    [KEPALA, { type: 'TandatanganiKartu', ...TIDAK }],
    [KABID, { type: 'ParafKabid', ...YA }],
    [SEKRETARIS, { type: 'ParafSekretaris', ...YA }],
    [KEPALA, { type: 'TandatanganiKartu', ...YA }],
    [VERIFIKATOR, { type: 'BubuhiStempel' }],
    [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
    [VERIFIKATOR, { type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak kembali' }],
    [SISTEM, { type: 'CatatKartuSampai', nomorPengiriman: 1 }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'berakhir', [
    [SISTEM, cetakan('berakhir')],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'pemohon tidak datang' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'penolak-bernama', [
    [SISTEM, cetakan('penolak-bernama')],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
    [KABID, { type: 'ParafKabid', ...YA }],
    [SEKRETARIS, { type: 'ParafSekretaris', ...TIDAK }],
    [KABID, { type: 'ParafKabid', ...TIDAK }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'tte', [
    [SISTEM, draf('tte', 1)],
    ...DISETUJUI,
    [SISTEM, { type: 'CatatPenolakanSiak', putaran: 1, alasan: 'SIAK menemukan 1 data yang tidak sesuai' }],
    [SISTEM, draf('tte', 2)],
    ...DISETUJUI,
    [SISTEM, { type: 'CatatNomor', putaran: 2, kartu: { ...KARTU, versi: 3, kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }] } }],
    [SISTEM, { type: 'CatatTandaTangan', percobaan: 1, hasil: { hasil: 'gagal', sebab: 'alat tanda tangan berhenti' } }],
    [SISTEM, { type: 'UlangiTandaTangan', percobaan: 1 }],
    [SISTEM, { type: 'CatatTandaTangan', percobaan: 2, hasil: DITANDATANGANI }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'distempel-berversi', [
    ...sampaiDistempel('distempel-berversi', { ...KARTU, versi: 2 }),
  ]),
  ...langkah<CatatPencarian>(PENCARIAN, 'pseudonim', [[VERIFIKATOR, { type: 'CatatPencarian', tujuan: 'mencari riwayat kartu', terbitan: 2 }]]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'kartu-lain-berubah', [
    ...sampaiDistempel('kartu-lain-berubah', { ...KARTU, nomorKk: '3204062311260002', versi: 1, kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: false, keluarga: { ...KARTU.keluarga, nomorKk: '3204060101990007' } }] }),
    [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
    [SISTEM, { type: 'CatatKartuSampai', nomorPengiriman: 2 }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'hilang', [
    ...sampaiDistempel('hilang', { ...KARTU, nomorKk: '3204062311260003', versi: 2 }),
    [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
    [VERIFIKATOR, { type: 'LaporkanKartuTidakSampai', alasan: 'tas kurir tertinggal di angkot' }],
    [VERIFIKATOR, { type: 'AjukanKartuHilang', alasan: 'tidak ditemukan sesudah tiga hari', nomorLaporan: 'STPL/101/XI/2026/SPKT' }],
    [KABID, { type: 'SahkanKartuHilang', setuju: false, alasan: 'cari sekali lagi' }],
    [VERIFIKATOR, { type: 'AjukanKartuHilang', alasan: 'tidak ditemukan sesudah tiga hari', nomorLaporan: 'STPL/101/XI/2026/SPKT' }],
    [KABID, { type: 'SahkanKartuHilang', setuju: true }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'tte-kartu-lain', [
    [SISTEM, { type: 'CatatDraf', berjalan: { ...BERJALAN, permohonanId: 'tte-kartu-lain' }, putaran: 1, draf: { pemohon: KARTU.pemohon, keluarga: KARTU.keluarga, kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }] } }],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
  ]),
  ...langkah<CatatKartuLuar>(KARTU_LUAR, 'kartu-luar', [[SISTEM, { type: 'CatatKartuLuar', isi: KARTU_LUAR_BEKU, pribadi: { nomorKk: '3204060101990007', keluarga: { ...KARTU.keluarga, nomorKk: '3204060101990007' } } }]]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'kartu-wilayah-lain', [
    [SISTEM, { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId: 'kartu-wilayah-lain' }, lembar: LEMBAR, putaran: 1, kartu: { ...KARTU, nomorKk: '3204062311260005', versi: 1, kartuLain: [{ nomorKk: '3205010101990007', versi: 5, berakhir: false, keluarga: DI_GARUT }] } }],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
    [KABID, { type: 'ParafKabid', ...YA }],
    [SEKRETARIS, { type: 'ParafSekretaris', ...YA }],
    [KEPALA, { type: 'TandatanganiKartu', ...YA }],
    [VERIFIKATOR, { type: 'BubuhiStempel' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'hilang-terserahkan', [
    [SISTEM, { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId: 'hilang-terserahkan' }, lembar: LEMBAR, putaran: 1, kartu: { ...KARTU, nomorKk: '3204062311260004', versi: 2 } }],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
    [KABID, { type: 'ParafKabid', ...YA }],
    [SEKRETARIS, { type: 'ParafSekretaris', ...YA }],
    [KEPALA, { type: 'TandatanganiKartu', ...YA }],
    [VERIFIKATOR, { type: 'BubuhiStempel' }],
    [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
    [VERIFIKATOR, { type: 'LaporkanKartuTidakSampai', alasan: 'tas kurir tertinggal di angkot' }],
    [VERIFIKATOR, { type: 'AjukanKartuHilang', alasan: 'tidak ditemukan sesudah tiga hari', nomorLaporan: 'STPL/102/XI/2026/SPKT' }],
    [KABID, { type: 'SahkanKartuHilang', setuju: true }],
    [SISTEM, { type: 'CatatKartuSampai', nomorPengiriman: 4, serial: SERIAL }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z', nomorPengiriman: 4 }],
    [VERIFIKATOR, { type: 'TanggapiKartuTerserahkan', keterangan: 'kecamatan sudah memanggil keluarga' }],
    [SISTEM, cetakan('hilang-terserahkan', 2)],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'terlampaui', [
    [SISTEM, { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId: 'terlampaui' }, lembar: LEMBAR, putaran: 1, kartu: { ...KARTU, versi: 1 } }],
    [VERIFIKATOR, { type: 'NyatakanTerlampaui' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'kartu yang lebih baru dari keluarga ini sudah terbit' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'tidak-sampai', [
    [SISTEM, { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId: 'tidak-sampai' }, lembar: LEMBAR, putaran: 1, kartu: { ...KARTU, nomorKk: '3204062311260005', versi: 2 } }],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
    [KABID, { type: 'ParafKabid', ...YA }],
    [SEKRETARIS, { type: 'ParafSekretaris', ...YA }],
    [KEPALA, { type: 'TandatanganiKartu', ...YA }],
    [VERIFIKATOR, { type: 'BubuhiStempel' }],
    [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
    [SISTEM, { type: 'CatatTidakSampai', nomorPengiriman: 5, alasan: 'kurir tidak datang' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'cetakan-terlambat', [
    [SISTEM, cetakan('cetakan-terlambat')],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: false, serial: [], alasan: 'satu lembar kurang' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'keluarga membatalkan permohonannya' }],
    [SISTEM, cetakan('cetakan-terlambat', 2)],
    [VERIFIKATOR, { type: 'TanggapiCetakanTerlambat', keterangan: 'lembarnya dikembalikan ke operator' }],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'draf-terlambat', [
    [SISTEM, draf('draf-terlambat', 1)],
    [VERIFIKATOR, { type: 'TelitiCetakan', ...TIDAK }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'keluarga membatalkan permohonannya' }],
    [SISTEM, draf('draf-terlambat', 2)],
  ]),
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'berakhir-sebelum-tiba', [
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'Pemohon tidak datang ke loket sampai batas waktu.', pokok: { nomor: BERJALAN.nomor, jenis: BERJALAN.jenis, desa: BERJALAN.desa } }],
    [SISTEM, cetakan('berakhir-sebelum-tiba', 1)],
  ]),
  // A refusal of the Kepala Dinas that names its officer.
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'kepala-menolak', [
    [SISTEM, cetakan('kepala-menolak')],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    ...DISETUJUI.slice(0, -1),
    [KEPALA, { type: 'TandatanganiKartu', ...TIDAK }],
  ]),
  // The sheets of an overtaken card are asked back.
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'terlampaui-lembar', [
    [SISTEM, cetakan('terlampaui-lembar', 1, { ...KARTU, versi: 1 })],
    [VERIFIKATOR, { type: 'NyatakanTerlampaui' }],
    [VERIFIKATOR, { type: 'TanggapiCetakanTerlambat', keterangan: 'lembarnya dikembalikan ke operator' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'kartu yang lebih baru dari keluarga ini sudah terbit' }],
  ]),
  // A delivery that was reported missing when its case ended, and is declared lost after that.
  ...langkah<PerintahDinas>(PERMOHONAN_DINAS, 'hilang-sesudah-berakhir', [
    ...sampaiDistempel('hilang-sesudah-berakhir', { ...KARTU, nomorKk: '3204062311260006', versi: 2 }),
    [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
    [VERIFIKATOR, { type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak kembali' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'kartu yang lebih baru dari keluarga ini sudah terbit' }],
    [VERIFIKATOR, { type: 'TanggapiCetakanTerlambat', keterangan: 'ditemukan di kantor kurir' }],
    [VERIFIKATOR, { type: 'LaporkanKartuTidakSampai', alasan: 'tidak sampai di operator' }],
    [VERIFIKATOR, { type: 'AjukanKartuHilang', alasan: 'tidak ditemukan sesudah tiga hari', nomorLaporan: 'STPL/103/XI/2026/SPKT' }],
    [KABID, { type: 'SahkanKartuHilang', setuju: true }],
  ]),
];
