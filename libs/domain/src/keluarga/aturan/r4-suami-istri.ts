import { kepalaKeluarga } from '../keluarga';
import { perAnggota, type AturanKeluarga } from '../temuan';

/** R4: a husband is a man and a wife a woman, and neither is of the head's sex (UU 1/1974 Ps. 1). */
export const r4SuamiIstri: AturanKeluarga = (keluarga) => {
  const kepala = kepalaKeluarga(keluarga);
  return perAnggota(keluarga, ({ shdk, jenisKelamin }) => {
    if (shdk !== 2 && shdk !== 3) return [];
    const sebutan = shdk === 2 ? 'Suami' : 'Istri';
    const seharusnya = shdk === 2 ? 1 : 2;
    if (jenisKelamin !== seharusnya) {
      const pesan = `${sebutan} harus berjenis kelamin ${shdk === 2 ? 'laki-laki' : 'perempuan'}.`;
      return [{ aturan: 'R4', tingkat: 'galat', field: 'jenisKelamin', pesan }];
    }
    if (kepala?.jenisKelamin !== seharusnya) return [];
    const pesan = `Hubungan ${sebutan.toLowerCase()} tidak mungkin bila kepala keluarga ${shdk === 2 ? 'laki-laki' : 'perempuan'}.`;
    return [{ aturan: 'R4', tingkat: 'galat', field: 'shdk', pesan }];
  });
};
