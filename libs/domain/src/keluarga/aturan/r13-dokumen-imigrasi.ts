import { kosong, perAnggota, type AturanKeluarga } from '../temuan';

/** R13: a foreigner has a passport and a KITAP, an Indonesian row leaves both empty (UU 23/2006 Ps. 61(1)). */
export const r13DokumenImigrasi: AturanKeluarga = (keluarga) =>
  perAnggota(keluarga, ({ kewarganegaraan, paspor, kitap }) => {
    const warga = kewarganegaraan === 2 ? 'Warga negara asing wajib mengisi' : 'Warga negara Indonesia tidak mengisi';
    const seharusnyaKosong = kewarganegaraan === 1;
    const salah = [
      { field: 'paspor', nama: 'nomor paspor', nilai: paspor },
      { field: 'kitap', nama: 'nomor KITAP', nilai: kitap },
    ].filter(({ nilai }) => kosong(nilai) !== seharusnyaKosong);
    return salah.map(({ field, nama }) => ({ aturan: 'R13', tingkat: 'galat', field, pesan: `${warga} ${nama}.` }));
  });
