import { cariJenisPermohonan } from '../../jenis-permohonan/daftar-jenis';
import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import { barisSebelumnya } from '../baris-sebelumnya';
import type { Anggota } from '../keluarga';
import { kosong, perAnggota, type AturanKeluarga, type KonteksPemeriksaan, type Temuan } from '../temuan';

const USIA_SEKOLAH = 6;
const PENDIDIKAN_BALITA: ReadonlySet<number> = new Set([1, 2]);
const PEKERJAAN_BALITA: ReadonlySet<number> = new Set([1, 3]);
/**
 * Kinds that take a marriage over as it stands on the card: SIAK takes no other date with the first three, and a wrong one is mended by B3. A
 * correction of a card at the loket is held against it when its form is mended; step 10 does not know that card any more.
 */
const KAWIN_MENURUT_KARTU: ReadonlySet<string> = new Set(['B1-menumpang', 'B2a-kelahiran', 'B2c-pindah-keluar', 'B3-pembetulan']);

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

/** What is on a card already is only pointed out. */
function tanggalKawin(anggota: Anggota, konteks: KonteksPemeriksaan): readonly Temuan[] {
  const { tanggalLahir, tanggalPerkawinan } = anggota;
  const { tanggal } = konteks;
  if (tanggalPerkawinan === undefined || kosong(tanggalPerkawinan)) return [];
  const tingkat = kawinSejakDahulu(anggota, konteks) ? 'peringatan' : 'galat';
  if (!tanggalSah(tanggalPerkawinan)) return [temuan(tingkat, 'tanggalPerkawinan', 'Tanggal perkawinan tidak ada di kalender.')];
  if (tanggalPerkawinan > tanggal) return [temuan(tingkat, 'tanggalPerkawinan', 'Tanggal perkawinan tidak boleh setelah hari ini.')];
  return tanggalPerkawinan > tanggalLahir ? [] : [temuan(tingkat, 'tanggalPerkawinan', 'Tanggal perkawinan tidak boleh mendahului kelahiran.')];
}

/** A reprint, too, shows what was recorded, right or wrong (rule R15). Where the earlier row is not known, the kind of application tells. */
function kawinSejakDahulu(anggota: Anggota, konteks: KonteksPemeriksaan): boolean {
  const { jenis } = konteks;
  if (jenis !== undefined && cariJenisPermohonan(jenis)?.bolehUbahData === false) return true;
  const semula = barisSebelumnya(anggota, konteks);
  if (semula !== undefined) return semula.tanggalPerkawinan === anggota.tanggalPerkawinan;
  return anggota.nik !== undefined && jenis !== undefined && KAWIN_MENURUT_KARTU.has(jenis);
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
