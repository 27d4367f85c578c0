import { cariJenisPermohonan } from '../../jenis-permohonan/daftar-jenis';
import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import type { Anggota } from '../keluarga';
import { kosong, perAnggota, type AturanKeluarga, type KonteksPemeriksaan, type Temuan } from '../temuan';

const USIA_SEKOLAH = 6;
const PENDIDIKAN_BALITA: ReadonlySet<number> = new Set([1, 2]);
const PEKERJAAN_BALITA: ReadonlySet<number> = new Set([1, 3]);
/** Kinds that take a marriage over as it stands on the card: SIAK takes no other date with them, and a wrong one is mended by B3. */
const KAWIN_MENURUT_KARTU: ReadonlySet<string> = new Set(['B1-menumpang', 'B2a-kelahiran', 'B2c-pindah-keluar']);

/**
 * R20: the birthdate exists and is not in the future, the marriage (or divorce) is on a day between birth and today, and a child under
 * six neither finished a school nor works. Verification of biodata under UU 23/2006 Ps. 8(1); the limits are this system's own.
 */
export const r20KewajaranUsia: AturanKeluarga = (keluarga, konteks) =>
  perAnggota(keluarga, (anggota) => {
    const { tanggalLahir } = anggota;
    const { tanggal } = konteks;
    if (!tanggalSah(tanggalLahir)) return [temuan('galat', 'tanggalLahir', 'Tanggal lahir tidak ada di kalender.')];
    if (tanggalLahir > tanggal) return [temuan('galat', 'tanggalLahir', 'Tanggal lahir tidak boleh setelah hari ini.')];
    return [...tanggalKawin(anggota, konteks), ...(usiaPada(tanggalLahir, tanggal) < USIA_SEKOLAH ? kewajaranBalita(anggota) : [])];
  });

function tanggalKawin({ nik, tanggalLahir, tanggalPerkawinan }: Anggota, { tanggal, jenis }: KonteksPemeriksaan): readonly Temuan[] {
  if (tanggalPerkawinan === undefined || kosong(tanggalPerkawinan)) return [];
  const tingkat = nik !== undefined && kawinMenurutKartu(jenis) ? 'peringatan' : 'galat';
  if (!tanggalSah(tanggalPerkawinan)) return [temuan(tingkat, 'tanggalPerkawinan', 'Tanggal perkawinan tidak ada di kalender.')];
  if (tanggalPerkawinan > tanggal) return [temuan(tingkat, 'tanggalPerkawinan', 'Tanggal perkawinan tidak boleh setelah hari ini.')];
  return tanggalPerkawinan > tanggalLahir ? [] : [temuan(tingkat, 'tanggalPerkawinan', 'Tanggal perkawinan tidak boleh mendahului kelahiran.')];
}

/** A reprint, too, shows what was recorded, right or wrong (rule R15): there it only warns. */
function kawinMenurutKartu(jenis: string | undefined): boolean {
  return jenis !== undefined && (KAWIN_MENURUT_KARTU.has(jenis) || cariJenisPermohonan(jenis)?.bolehUbahData === false);
}

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
