import { KABUPATEN_PERAGA, type KodeWilayah } from '@kk-lintas/domain';
import { Acak } from './acak';
import { keluargaPeraga, susunKeluargaPeraga } from './keluarga-peraga';
import { keluargaPerjalanan } from './keluarga-perjalanan';
import type { KeluargaTerdaftar } from './penduduk';
import { Penomoran } from './penomoran';
import { rekaAlamat, rekaTanggal, type Rekaan } from './rekaan';
import { SALINAN_PERAGA } from './salinan-peraga';
import { SUSUNAN } from './susunan-keluarga';

/** Invented families per desa or kelurahan, beside those of the demonstration. */
export const KELUARGA_PER_DESA = 48;

/** The desa and kelurahan whose people this register knows. */
export function desaPeraga(): readonly KodeWilayah[] {
  return KABUPATEN_PERAGA.kecamatan.flatMap(({ desa, kelurahan }) => [desa.kode, kelurahan.kode]);
}

/**
 * Every family of the demonstration's regions: real region codes, invented people, the same for the same seed. The
 * families of the three demonstration cases are numbered first and so are the same for every seed.
 */
export function bangunPopulasi(seed: number): readonly KeluargaTerdaftar[] {
  const penomoran = new Penomoran();
  const peraga = susunKeluargaPeraga(penomoran);
  const acak = new Acak(seed);
  const rekaan = desaPeraga().flatMap((desa) => Array.from({ length: KELUARGA_PER_DESA }, (_, ke) => rekaKeluarga({ acak, penomoran, desa }, ke)));
  return [...peraga.terdaftar, ...rekaan, ...keluargaTetap()];
}

/** Families that the register has whatever its seed: copies of those of the demonstration, and those of less ordinary journeys. */
export function keluargaTetap(): readonly KeluargaTerdaftar[] {
  const salinan = Array.from({ length: SALINAN_PERAGA }, (_, ke) => Object.values(keluargaPeraga(ke + 1)).flatMap(({ kartuLama }) => kartuLama));
  const { perantau: _, ...keluarga } = keluargaPerjalanan();
  return [...salinan.flat(), ...Object.values(keluarga)];
}

function rekaKeluarga(rekaan: Rekaan, ke: number): KeluargaTerdaftar {
  const susunan = SUSUNAN[ke % SUSUNAN.length];
  if (susunan === undefined) throw new Error('no structure of families');
  const nomorKk = rekaan.penomoran.nomorKk(rekaan.desa, rekaTanggal(rekaan.acak, rekaan.acak.bulat(2012, 2024)));
  return { nomorKk, alamat: rekaAlamat(rekaan), anggota: susunan(rekaan) };
}
