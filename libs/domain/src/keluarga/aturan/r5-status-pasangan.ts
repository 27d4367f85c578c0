import { berstatusKawin } from '../../kode/susunan-keluarga';
import { kepalaKeluarga, pasanganKepala, type Anggota, type Keluarga } from '../keluarga';
import { perAnggota, type AturanKeluarga, type KonteksPemeriksaan, type Temuan } from '../temuan';

/**
 * R5: a husband or wife in the family is married, and in the same way (registered or not) as the head
 * (Permendagri 108/2019 Ps. 10(2)). A married head without a spouse row is legal: the spouse may live elsewhere. Where
 * somebody died or a marriage was dissolved, the officer is told to look whether the head is still married. With
 * several wives one marriage may be registered and another not, so a difference then only warns.
 */
export const r5StatusPasangan: AturanKeluarga = (keluarga, konteks) => {
  const kepala = kepalaKeluarga(keluarga);
  const banyakPasangan = pasanganKepala(keluarga).length;
  return perAnggota(keluarga, (anggota) => {
    const { shdk, statusPerkawinan } = anggota;
    if (anggota === kepala) return ditinggalPasangan(anggota, keluarga, konteks);
    if (shdk !== 2 && shdk !== 3) return [];
    const temuan = { aturan: 'R5', field: 'statusPerkawinan' };
    if (!berstatusKawin(statusPerkawinan)) {
      return [{ ...temuan, tingkat: 'galat', pesan: 'Suami atau istri dalam keluarga harus berstatus kawin.' }];
    }
    if (kepala === undefined || kepala.statusPerkawinan === statusPerkawinan) return [];
    const tingkat = banyakPasangan > 1 && berstatusKawin(kepala.statusPerkawinan) ? 'peringatan' : 'galat';
    return [{ ...temuan, tingkat, pesan: 'Status perkawinan suami/istri dan kepala keluarga harus sama.' }];
  });
};

/** A status that stays "kawin" is right when it was not the spouse who died, or another couple that parted. */
function ditinggalPasangan({ statusPerkawinan }: Anggota, keluarga: Keluarga, { jenis }: KonteksPemeriksaan): readonly Temuan[] {
  if (!berstatusKawin(statusPerkawinan) || pasanganKepala(keluarga).length > 0 || !perkawinanBerakhir(keluarga, jenis)) return [];
  const pesan = 'Kepala keluarga masih berstatus kawin tanpa pasangan pada kartu; bila pasangannya meninggal atau bercerai, statusnya menjadi cerai.';
  return [{ aturan: 'R5', tingkat: 'peringatan', field: 'statusPerkawinan', pesan }];
}

/** Whether the application is about a death or a divorce; a head is replaced for a death unless the form says otherwise. */
function perkawinanBerakhir({ anggota, mutasi = [] }: Keluarga, jenis: string | undefined): boolean {
  const keluar = mutasi.filter(({ arah }) => arah === 'keluar');
  switch (jenis) {
    case 'B2b-kematian':
      return true;
    case 'A2-penggantian-kepala-keluarga':
      return keluar.length === 0 || keluar.some(({ sebab }) => sebab === 'kematian');
    case 'B2d-perceraian':
      return anggota.every(({ statusPerkawinan }) => statusPerkawinan !== 4 && statusPerkawinan !== 5);
    default:
      return false;
  }
}
