import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import type { Anggota } from '../keluarga';
import { perAnggota, type AturanKeluarga, type Temuan } from '../temuan';

const USIA_SEKOLAH = 6;
const PENDIDIKAN_BALITA: ReadonlySet<number> = new Set([1, 2]);
const PEKERJAAN_BALITA: ReadonlySet<number> = new Set([1, 3]);

/**
 * R20: the birthdate exists and is not in the future, and a child under six neither finished a school nor works.
 * Verification of biodata under UU 23/2006 Ps. 8(1); the limits are this system's own.
 */
export const r20KewajaranUsia: AturanKeluarga = (keluarga, { tanggal }) =>
  perAnggota(keluarga, (anggota) => {
    if (!tanggalSah(anggota.tanggalLahir)) return [temuan('galat', 'tanggalLahir', 'Tanggal lahir tidak ada di kalender.')];
    if (anggota.tanggalLahir > tanggal) return [temuan('galat', 'tanggalLahir', 'Tanggal lahir tidak boleh setelah hari ini.')];
    return usiaPada(anggota.tanggalLahir, tanggal) < USIA_SEKOLAH ? kewajaranBalita(anggota) : [];
  });

function kewajaranBalita({ pendidikan, pekerjaan }: Anggota): readonly Temuan[] {
  const sampai = `anak di bawah ${USIA_SEKOLAH} tahun`;
  return [
    ...(PENDIDIKAN_BALITA.has(pendidikan) ? [] : [temuan('peringatan', 'pendidikan', `Pendidikan tidak lazim untuk ${sampai}.`)]),
    ...(PEKERJAAN_BALITA.has(pekerjaan) ? [] : [temuan('peringatan', 'pekerjaan', `Pekerjaan tidak lazim untuk ${sampai}.`)]),
  ];
}

function temuan(tingkat: Temuan['tingkat'], field: string, pesan: string): Temuan {
  return { aturan: 'R20', tingkat, field, pesan };
}
