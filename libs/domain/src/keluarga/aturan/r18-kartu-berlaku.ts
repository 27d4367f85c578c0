import type { AturanKeluarga } from '../temuan';

/**
 * R18: a new version of a card supersedes the older one at once (UU 23/2006 Ps. 61(3); the QR of the old sheet then says
 * "tidak aktif"), so an application starts from the number that is in force and not from one that was superseded.
 */
export const r18KartuBerlaku: AturanKeluarga = ({ nomorKk }, { lama }) => {
  if (nomorKk === undefined || lama?.nomorKk === undefined || nomorKk === lama.nomorKk) return [];
  return [{ aturan: 'R18', tingkat: 'galat', field: 'nomorKk', pesan: 'Nomor KK pada formulir bukan nomor kartu yang berlaku.' }];
};
