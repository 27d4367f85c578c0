import { tingkatKebijakan } from '../kebijakan-keluarga';
import type { Anggota, Keluarga } from '../keluarga';
import type { AturanKeluarga, KonteksPemeriksaan, Temuan } from '../temuan';

/**
 * R10: a wife has one husband (UU 1/1974 Ps. 3(1)). A husband may have several wives with leave of the court (Ps. 3(2)), but
 * a card has one head: whether further wives stand on his card or on one of their own is the kabupaten's policy. Those who
 * stand on the card in force are not asked again.
 */
export const r10BeberapaPasangan: AturanKeluarga = (keluarga, konteks) => [...beberapaSuami(keluarga), ...beberapaIstri(keluarga, konteks)];

function beberapaSuami({ anggota }: Keluarga): readonly Temuan[] {
  const pesan = 'Seorang istri hanya boleh mempunyai satu suami.';
  return menurutShdk(anggota, 2)
    .slice(1)
    .map((anggotaKe) => ({ aturan: 'R10', tingkat: 'galat', anggotaKe, field: 'shdk', pesan }));
}

function beberapaIstri({ anggota }: Keluarga, { lama, kebijakan }: KonteksPemeriksaan): readonly Temuan[] {
  const tingkat = tingkatKebijakan(kebijakan?.beberapaIstri);
  if (tingkat === undefined) return [];
  const istriLama = new Set(lama?.anggota.flatMap(({ nik, shdk }) => (shdk === 3 && nik !== undefined ? [nik] : [])));
  const pesan = 'Istri kedua dan seterusnya dapat memiliki KK sendiri, menurut kebijakan kabupaten.';
  return menurutShdk(anggota, 3)
    .slice(1)
    .filter((ke) => !istriLama.has(anggota[ke]?.nik ?? ''))
    .map((anggotaKe) => ({ aturan: 'R10', tingkat, anggotaKe, field: 'shdk', pesan }));
}

function menurutShdk(anggota: readonly Anggota[], dicari: Anggota['shdk']): readonly number[] {
  return anggota.flatMap(({ shdk }, ke) => (shdk === dicari ? [ke] : []));
}
