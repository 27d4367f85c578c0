import { BLANKO, STOK, type PerintahBlanko } from '../../../services/siak-sync/src/blanko/blanko.aggregate';
import { PERMOHONAN_SIAK } from '../../../services/siak-sync/src/permohonan/permohonan.aggregate';
import type { PerintahSiak } from '../../../services/siak-sync/src/permohonan/permohonan.commands';
import { BERJALAN, DARI_LOKET, JATUH_TEMPO, KELUARGA, NIK_BAYI, NOMOR_KK, OPERASI, OPERATOR, OPERATOR_LAIN, PEMOHON_CONTOH } from '../../../services/siak-sync/src/testing/riwayat-siak';
import { langkah, SISTEM } from './skenario';

const VALID: PerintahSiak = { type: 'CatatHasilSinkronisasi', percobaan: 3, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }] } };
const STOK_LAIN = 'kehilangan';
/** Sheets that the cases before it took. */
const SEBELUM_HILANG = 21;
const TEMUAN = { anggotaKe: 0, field: 'namaLengkap', kode: 'NAMA_BERBEDA', nilaiPermohonan: 'Jaka Contoh', nilaiSiak: 'Jaka C', kantorPerbaikan: 'kecamatan' };

/** What the ledger gives the last case of all. */
const SERIAL_HILANG = seriSesudah(SEBELUM_HILANG);
/** Sheets of the last scenario; the one of the activation took as many before it. */
const SERIAL_TERSERAHKAN = seriSesudah(SEBELUM_HILANG + 2 * SERIAL_HILANG.length);
/** Of the scenario after it: the lost one, its further printing and that of the case that ended came between. */
const SERIAL_SESUDAH_BERAKHIR = seriSesudah(SEBELUM_HILANG + 5 * SERIAL_HILANG.length);

function berkas(permohonanId: string, putaran = 1): PerintahSiak {
  return { type: 'TerimaBerkas', berjalan: { ...BERJALAN, permohonanId }, putaran, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA };
}

/** The five sheets that the stock gives after so many. */
function seriSesudah(sebelum: number): readonly string[] {
  return Array.from({ length: 5 }, (_, ke) => `A${String(sebelum + ke + 1).padStart(7, '0')}`);
}

/** Every event of the operator's office and of its ledger of blanko. */
export const SKENARIO_SIAK = [
  ...langkah<PerintahBlanko>(BLANKO, STOK, [[SISTEM, { type: 'TerimaBlanko', awalan: 'A', dari: 1, sampai: 100 }]]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'lengkap', [
    [SISTEM, berkas('lengkap')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'tidak-menjawab', sebab: 'tidak menjawab dalam 3 detik' } }],
    [SISTEM, { type: 'UlangiSinkronisasi', percobaan: 1 }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 2, hasil: { hasil: 'tidak-valid', temuan: [TEMUAN] } }],
    [SISTEM, berkas('lengkap', 2)],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, VALID],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'NyatakanBlankoRusak', serial: 'A0000003', alasan: 'tinta luntur' }],
    [OPERATOR_LAIN, { type: 'CetakUlang' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'CatatPenerimaanDinas', putaran: 1 }],
    [SISTEM, { type: 'TerimaPengembalian', putaran: 1, ke: '14', alasan: 'lembar 2 miring', pelaku: DARI_LOKET }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'berakhir', [
    [SISTEM, berkas('berakhir')],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'pemohon tidak datang' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'tte', [
    [SISTEM, berkas('tte')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'sesuai' } }],
    [OPERATOR, { type: 'AjukanDraf' }],
    [SISTEM, { type: 'MintaNomor', putaran: 1 }],
    [SISTEM, { type: 'CatatHasilPenerbitan', percobaan: 2, hasil: { hasil: 'tidak-menjawab', sebab: 'tidak menjawab dalam 3 detik' } }],
    [SISTEM, { type: 'UlangiSinkronisasi', percobaan: 2 }],
    [SISTEM, { type: 'CatatHasilPenerbitan', percobaan: 3, hasil: { hasil: 'ditolak', temuan: [TEMUAN] } }],
    [SISTEM, berkas('tte', 2)],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 4, hasil: { hasil: 'sesuai' } }],
    [OPERATOR, { type: 'AjukanDraf' }],
    [SISTEM, { type: 'MintaNomor', putaran: 2 }],
    [SISTEM, { type: 'CatatHasilPenerbitan', percobaan: 5, hasil: { hasil: 'terbit', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 3, sebabNomor: 'kepala-sama', kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }] } }],
    [SISTEM, { type: 'CatatKartuAktif' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'nomor-berbeda', [
    [SISTEM, berkas('nomor-berbeda')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 1 } }],
    [OPERATOR, { type: 'AkuiNomorKk', alasan: 'dikonfirmasi pusat SIAK' }],
    [OPERATOR, { type: 'CetakKartu' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'kartu-lama-ditarik', [
    [SISTEM, berkas('kartu-lama-ditarik')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
    [OPERATOR, { type: 'TarikLembar', serial: ['Z0000007'] }],
  ]),
  ...langkah<PerintahBlanko>(BLANKO, 'pemusnahan', [
    [SISTEM, { type: 'TerimaBlanko', awalan: 'B', dari: 1, sampai: 10 }],
    [SISTEM, { type: 'PakaiBlanko', untuk: 'permohonan-lama', jumlah: 2, kartu: { kunci: 'semu', versi: 1 } }],
    [OPERATOR, { type: 'TarikBlanko', pengganti: 'permohonan-baru', kartu: [{ kunci: 'semu', sebelum: 2 }], serial: ['B0000001', 'B0000002'] }],
    [OPERATOR, { type: 'MusnahkanLembar', serial: ['B0000001'], saksi: OPERATOR_LAIN.nip }],
    [OPERATOR_LAIN, { type: 'SahkanPemusnahan', pemusnahan: 1, setuju: false, alasan: 'lembar kedua belum ada' }],
    [OPERATOR, { type: 'MusnahkanLembar', serial: ['B0000001', 'B0000002'], saksi: OPERATOR_LAIN.nip }],
    [OPERATOR_LAIN, { type: 'SahkanPemusnahan', pemusnahan: 2, setuju: true }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'hilang', [
    [SISTEM, berkas('hilang')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'CatatPenerimaanDinas', putaran: 1 }],
    [SISTEM, { type: 'CatatStempel', putaran: 1 }],
    [SISTEM, { type: 'CatatKehilangan', putaran: 1, serial: SERIAL_HILANG, alasan: 'tas kurir tertinggal di angkot', pelaku: DARI_LOKET }],
  ]),
  ...langkah<PerintahBlanko>(BLANKO, STOK_LAIN, [
    [SISTEM, { type: 'TerimaBlanko', awalan: 'C', dari: 1, sampai: 10 }],
    [SISTEM, { type: 'PakaiBlanko', untuk: 'permohonan-hilang', jumlah: 2, kartu: { kunci: 'semu', versi: 1 } }],
    [SISTEM, { type: 'NyatakanBlankoHilang', untuk: 'permohonan-hilang', serial: ['C0000001', 'C0000002'], alasan: 'tas kurir tertinggal di angkot' }],
    [OPERATOR, { type: 'TerimaLembarDitemukan', serial: ['C0000002'], keterangan: 'diantar sopir angkot ke kantor' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'aktivasi', [
    [SISTEM, berkas('aktivasi')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'CatatStempel', putaran: 1 }],
    [SISTEM, { type: 'CatatAktivasiGagal', percobaan: 1, sebab: 'SIAK menjawab dengan status 500' }],
    [SISTEM, { type: 'UlangiAktivasi', percobaan: 1 }],
    [SISTEM, { type: 'CatatKartuAktif' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'pelepasan', [
    [SISTEM, berkas('pelepasan')],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'pemohon tidak datang' }],
    [SISTEM, { type: 'CatatPelepasanGagal', percobaan: 1, sebab: 'SIAK menjawab dengan status 500' }],
    [SISTEM, { type: 'UlangiPelepasan', percobaan: 1 }],
    [SISTEM, { type: 'CatatPelepasan' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'tte-kartu-lain', [
    [SISTEM, berkas('tte-kartu-lain')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'sesuai', kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }] } }],
    [OPERATOR, { type: 'AjukanDraf' }],
    [SISTEM, { type: 'MintaNomor', putaran: 1, pelaku: [...DARI_LOKET, OPERASI] }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'hilang-terserahkan', [
    [SISTEM, berkas('hilang-terserahkan')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'CatatPenerimaanDinas', putaran: 1 }],
    [SISTEM, { type: 'CatatStempel', putaran: 1 }],
    [SISTEM, { type: 'CatatKehilangan', putaran: 1, nomorPengiriman: 8, serial: SERIAL_TERSERAHKAN, alasan: 'tas kurir tertinggal di angkot', pelaku: DARI_LOKET }],
    [OPERATOR, { type: 'CetakKartu' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z', nomorPengiriman: 8 }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'dikembalikan-dinas', [
    [SISTEM, berkas('dikembalikan-dinas')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'sesuai', kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }] } }],
    [OPERATOR, { type: 'AjukanDraf' }],
    [SISTEM, { type: 'TerimaPengembalian', putaran: 1, ke: '13', alasan: 'nama bayi tidak sama dengan surat kelahiran', pelaku: DARI_LOKET }],
    [OPERATOR, { type: 'KembalikanKeLoket', catatan: 'lihat surat kelahiran yang dilampirkan', bagian: [{ anggotaKe: 1, field: 'namaLengkap' }] }],
    [SISTEM, berkas('dikembalikan-dinas', 2)],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'ditetapkan', [
    [SISTEM, berkas('ditetapkan')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'tte-ditetapkan', [
    [SISTEM, berkas('tte-ditetapkan')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'sesuai', kartuLain: [] } }],
    [OPERATOR, { type: 'AjukanDraf' }],
    [SISTEM, { type: 'MintaNomor', putaran: 1, pelaku: [...DARI_LOKET, OPERASI] }],
    [SISTEM, { type: 'CatatHasilPenerbitan', percobaan: 2, hasil: { hasil: 'terbit', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'berakhir-tercetak', [
    [SISTEM, berkas('berakhir-tercetak')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'keluarga membatalkan permohonannya' }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'berakhir-sebelum-tiba', [
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'Pemohon tidak datang ke loket sampai batas waktu.', pokok: { nomor: BERJALAN.nomor, jenis: BERJALAN.jenis, desa: BERJALAN.desa } }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'hilang-sesudah-berakhir', [
    [SISTEM, berkas('hilang-sesudah-berakhir')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'CatatStempel', putaran: 1 }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'kartu yang lebih baru dari keluarga ini sudah terbit' }],
    [SISTEM, { type: 'CatatKehilangan', putaran: 1, nomorPengiriman: 9, serial: SERIAL_SESUDAH_BERAKHIR, alasan: 'kurir tidak kembali', pelaku: DARI_LOKET }],
  ]),
  ...langkah<PerintahSiak>(PERMOHONAN_SIAK, 'terlampaui', [
    [SISTEM, berkas('terlampaui')],
    [OPERATOR, { type: 'SinkronkanBiodata' }],
    [SISTEM, { type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 2 } }],
    [OPERATOR, { type: 'CetakKartu' }],
    [OPERATOR, { type: 'SerahkanCetakan' }],
    [SISTEM, { type: 'CatatTerlampaui', putaran: 1 }],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'kartu yang lebih baru dari keluarga ini sudah terbit' }],
  ]),
  // What the case had void when it ended, and was lost.
  ...langkah<PerintahBlanko>(BLANKO, 'batal-lalu-hilang', [
    [SISTEM, { type: 'TerimaBlanko', awalan: 'D', dari: 1, sampai: 10 }],
    [SISTEM, { type: 'PakaiBlanko', untuk: 'permohonan-batal', jumlah: 3, kartu: { kunci: 'semu', versi: 1 } }],
    [SISTEM, { type: 'RusakkanBlanko', untuk: 'permohonan-batal', serial: ['D0000001'], alasan: 'tinta luntur' }],
    [SISTEM, { type: 'BatalkanBlanko', untuk: 'permohonan-batal', serial: ['D0000002', 'D0000003'], alasan: 'permohonan berakhir tanpa kartu' }],
    [SISTEM, { type: 'NyatakanBlankoHilang', untuk: 'permohonan-batal', serial: ['D0000002', 'D0000003'], alasan: 'kurir tidak kembali' }],
  ]),
];
