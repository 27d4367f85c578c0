import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import { pernahKawin } from '../../kode/susunan-keluarga';
import { perAnggota, type AturanKeluarga } from '../temuan';

const USIA_DEWASA = 17;

/** R3: the head is 17 or older, or is or was married (Permendagri 108/2019 Ps. 10(4); UU 24/2013 Ps. 63(1)). */
export const r3KepalaDewasa: AturanKeluarga = (keluarga, { tanggal }) =>
  perAnggota(keluarga, ({ shdk, tanggalLahir, statusPerkawinan }) => {
    if (shdk !== 1 || pernahKawin(statusPerkawinan) || !tanggalSah(tanggalLahir)) return [];
    if (usiaPada(tanggalLahir, tanggal) >= USIA_DEWASA) return [];
    const pesan = `Kepala keluarga harus berusia ${USIA_DEWASA} tahun atau sudah/pernah kawin; bila semua anggota masih anak, keluarga memerlukan wali.`;
    return [{ aturan: 'R3', tingkat: 'galat', field: 'tanggalLahir', pesan }];
  });
