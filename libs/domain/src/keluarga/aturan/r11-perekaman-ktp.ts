import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import { pernahKawin } from '../../kode/susunan-keluarga';
import { perAnggota, type AturanKeluarga } from '../temuan';

const USIA_WAJIB_KTP = 17;

/**
 * R11: whoever is seventeen, or is or was married, has a KTP-el (UU 24/2013 Ps. 63(1)); the officer sees to it that the
 * biometrics are recorded. Of whom nothing is known, nothing is said.
 */
export const r11PerekamanKtp: AturanKeluarga = (keluarga, { tanggal, perekaman }) =>
  perAnggota(keluarga, ({ nik, tanggalLahir, statusPerkawinan }) => {
    if (nik === undefined || perekaman?.get(nik) !== false) return [];
    const dewasa = tanggalSah(tanggalLahir) && usiaPada(tanggalLahir, tanggal) >= USIA_WAJIB_KTP;
    if (!dewasa && !pernahKawin(statusPerkawinan)) return [];
    return [{ aturan: 'R11', tingkat: 'peringatan', field: 'nik', pesan: 'Anggota ini wajib KTP-el tetapi belum direkam; arahkan ke perekaman.' }];
  });
