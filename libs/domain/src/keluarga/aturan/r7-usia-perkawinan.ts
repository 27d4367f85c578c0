import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import { pernahKawin } from '../../kode/susunan-keluarga';
import { statusBaruDicatat } from '../baris-sebelumnya';
import type { Anggota } from '../keluarga';
import { perAnggota, type AturanKeluarga, type KonteksPemeriksaan } from '../temuan';
import { tingkatBukti } from '../tingkat-bukti';

const DISPENSASI = 'penetapan-dispensasi-kawin';
/** UU 16/2019 came into force: 19 years for both instead of 19 for men and 16 for women. */
const BATAS_SAMA_SEJAK = '2019-10-15';

/**
 * R7: who marries under age needs the court's dispensation: 19 years (UU 16/2019 Ps. 7), before 15 October 2019 sixteen for
 * a woman (UU 1/1974 Ps. 7(1)); for an unregistered marriage too (letter of Ditjen Dukcapil 472.2/15145/2024). Without its
 * date, which an unregistered one may lack, the marriage was today at the latest: who is under age now was so then. A marriage
 * that the application records anew is stopped where its kind takes the dispensation; one from before that law or already
 * on a card is only pointed out.
 */
export const r7UsiaPerkawinan: AturanKeluarga = (keluarga, konteks) =>
  perAnggota(keluarga, (anggota) => {
    const palingLambat = kawinPalingLambat(anggota, konteks);
    if (!dibawahUmur(anggota, palingLambat) || konteks.berkas?.includes(DISPENSASI)) return [];
    const baru = konteks.berkas !== undefined && statusBaruDicatat(anggota, konteks, keluarga) && palingLambat >= BATAS_SAMA_SEJAK;
    const pesan = 'Perkawinan di bawah umur memerlukan penetapan dispensasi dari pengadilan.';
    return [{ aturan: 'R7', tingkat: baru ? tingkatBukti([DISPENSASI], konteks) : 'peringatan', field: 'tanggalPerkawinan', pesan }];
  });

/** The day of the marriage; today where no such day is told (a wrong one is rule R20's). */
function kawinPalingLambat({ tanggalPerkawinan }: Anggota, { tanggal }: KonteksPemeriksaan): string {
  return tanggalPerkawinan !== undefined && tanggalSah(tanggalPerkawinan) && tanggalPerkawinan < tanggal ? tanggalPerkawinan : tanggal;
}

function dibawahUmur({ tanggalLahir, statusPerkawinan, jenisKelamin }: Anggota, kawin: string): boolean {
  if (!tanggalSah(tanggalLahir) || !pernahKawin(statusPerkawinan)) return false;
  const batas = jenisKelamin === 2 && kawin < BATAS_SAMA_SEJAK ? 16 : 19;
  return usiaPada(tanggalLahir, kawin) < batas;
}
