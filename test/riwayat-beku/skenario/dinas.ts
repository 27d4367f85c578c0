import { PERMOHONAN_DINAS } from '../../../services/dinas/src/permohonan/permohonan.aggregate';
import type { PerintahDinas } from '../../../services/dinas/src/permohonan/permohonan.commands';
import { BERJALAN, KABID, KARTU, KEPALA, LEMBAR, SEKRETARIS, VERIFIKATOR } from '../../../services/dinas/src/testing/riwayat-dinas';
import { langkah, SISTEM } from './skenario';

const SERIAL = LEMBAR.map(({ serial }) => serial);
const TIDAK = { setuju: false, alasan: 'nama ayah berbeda' };
const YA = { setuju: true };

function cetakan(permohonanId: string, putaran = 1): PerintahDinas {
  return { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId }, lembar: LEMBAR, putaran, kartu: KARTU };
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
];
