import type { Keluarga } from '../keluarga';
import { mutasiTersirat } from '../mutasi';
import { perAnggota, type AturanKeluarga, type KonteksPemeriksaan, type Temuan } from '../temuan';

/**
 * R2: a person is registered in one KK only (UU 23/2006 Ps. 62; Ps. 97 makes it a crime): a NIK stands once in the family,
 * and whoever is active on another known card comes from it by a named mutasi. What other cards there are only SIAK knows.
 */
export const r2SatuKartu: AturanKeluarga = (keluarga, konteks) => [...duaKali(keluarga), ...aktifDiKartuLain(keluarga, konteks)];

function duaKali({ anggota }: Keluarga): readonly Temuan[] {
  return anggota.flatMap(({ nik }, anggotaKe) => {
    const pertama = anggota.findIndex((lain) => lain.nik === nik);
    return nik === undefined || pertama === anggotaKe ? [] : [{ ...temuan('NIK ini sudah dipakai anggota lain dalam keluarga.'), anggotaKe }];
  });
}

function aktifDiKartuLain(keluarga: Keluarga, { lama, kartuLain = [], jenis }: KonteksPemeriksaan): readonly Temuan[] {
  const { mutasi = [] } = keluarga;
  const nomorSendiri = (lama ?? keluarga).nomorKk;
  return perAnggota(keluarga, (satu) => {
    const { nik } = satu;
    const aktif = kartuLain.find((kartu) => kartu.nomorKk !== nomorSendiri && nik !== undefined && kartu.anggota.some((orang) => orang.nik === nik));
    if (aktif === undefined || mutasiTersirat(keluarga, 'masuk', satu, jenis)) return [];
    if (mutasi.some((masuk) => masuk.arah === 'masuk' && masuk.nik === nik && masuk.nomorKk === aktif.nomorKk)) return [];
    return [temuan('Anggota ini masih aktif pada KK lain; sebutkan perpindahannya dari kartu itu.')];
  });
}

function temuan(pesan: string): Temuan {
  return { aturan: 'R2', tingkat: 'galat', field: 'nik', pesan };
}
