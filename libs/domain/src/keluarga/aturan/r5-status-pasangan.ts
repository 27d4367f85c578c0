import { berstatusKawin } from '../../kode/susunan-keluarga';
import { kepalaKeluarga } from '../keluarga';
import { perAnggota, type AturanKeluarga } from '../temuan';

/**
 * R5: a husband or wife in the family is married, and in the same way (registered or not) as the head
 * (Permendagri 108/2019 Ps. 10(2)). A married head without a spouse row is legal: the spouse may live elsewhere. With
 * several wives one marriage may be registered and another not, so a difference then only warns.
 */
export const r5StatusPasangan: AturanKeluarga = (keluarga) => {
  const kepala = kepalaKeluarga(keluarga);
  const banyakPasangan = keluarga.anggota.filter(({ shdk }) => shdk === 2 || shdk === 3).length;
  return perAnggota(keluarga, ({ shdk, statusPerkawinan }) => {
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
