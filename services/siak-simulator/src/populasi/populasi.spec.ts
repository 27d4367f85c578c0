import { bacaNik, bacaNomorKk, bandingkanNik, periksaKeluarga, type Nik } from '@kk-lintas/domain';
import { namaWilayah } from '@kk-lintas/wilayah-data';
import { keluargaPeraga } from './keluarga-peraga';
import { TANGGAL_POPULASI } from './penduduk';
import { bangunPopulasi, desaPeraga } from './populasi';

const POPULASI = bangunPopulasi(1);
const ORANG = POPULASI.flatMap(({ anggota }) => anggota);

describe('the population', () => {
  it('is the same for the same seed and another for another', () => {
    expect(bangunPopulasi(1)).toEqual(POPULASI);
    expect(bangunPopulasi(2)).not.toEqual(POPULASI);
  });

  it('has at least forty families in every desa of the demonstration', () => {
    expect(desaPeraga()).toHaveLength(4);
    for (const desa of desaPeraga()) {
      expect(namaWilayah(desa)).toBeDefined();
      expect(POPULASI.filter(({ alamat }) => alamat.desa === desa).length).toBeGreaterThanOrEqual(40);
    }
  });

  it.each([1, 2, 3])('has only well-formed numbers, each once (seed %i)', (seed) => {
    const keluarga = bangunPopulasi(seed);
    const nik = keluarga.flatMap(({ anggota }) => anggota.map((satu) => satu.nik));
    expect(nik.filter((satu) => bacaNik(satu) === undefined)).toEqual([]);
    expect(new Set(nik).size).toBe(nik.length);
    const nomorKk = keluarga.map((satu) => satu.nomorKk);
    expect(nomorKk.filter((satu) => bacaNomorKk(satu) === undefined)).toEqual([]);
    expect(new Set(nomorKk).size).toBe(nomorKk.length);
  });

  it('has NIKs that agree with birthdate and sex', () => {
    expect(ORANG.filter((orang) => bandingkanNik(orang.nik as Nik, orang).length > 0)).toEqual([]);
  });

  it.each([1, 2, 3])('breaks no rule of the family, not even those that only warn (seed %i)', (seed) => {
    const temuan = bangunPopulasi(seed).flatMap((keluarga) => periksaKeluarga(keluarga, { tanggal: TANGGAL_POPULASI, kantor: keluarga.alamat.desa }));
    expect(temuan).toEqual([]);
  });

  it('knows couples with children, single people, widows and three generations', () => {
    const berisi = (...shdk: number[]) => POPULASI.filter(({ anggota }) => shdk.every((satu) => anggota.some((orang) => orang.shdk === satu))).length;
    expect(berisi(1, 3, 4)).toBeGreaterThan(50);
    expect(berisi(1, 3, 4, 7)).toBeGreaterThan(20);
    expect(POPULASI.filter(({ anggota }) => anggota.length === 1).length).toBeGreaterThan(20);
    expect(POPULASI.filter(({ anggota }) => anggota[0]?.jenisKelamin === 2 && anggota[0].statusPerkawinan === 6).length).toBeGreaterThan(20);
  });
});

describe('the families of the demonstration', () => {
  const { membentukKeluarga, kartuHilang, kelahiran } = keluargaPeraga();

  it('are in the population of every seed with the same numbers', () => {
    for (const kasus of [membentukKeluarga, kartuHilang, kelahiran]) {
      expect(POPULASI).toEqual(expect.arrayContaining([...kasus.kartuLama]));
      expect(bangunPopulasi(99)).toEqual(expect.arrayContaining([...kasus.kartuLama]));
    }
  });

  it('fill in forms without a fault', () => {
    for (const { permohonan, desa } of [membentukKeluarga, kartuHilang, kelahiran]) {
      expect(periksaKeluarga(permohonan, { tanggal: '2026-03-02', kantor: desa })).toEqual([]);
    }
  });

  it('bring a couple out of two cards of two kecamatan', () => {
    const [pria, wanita] = membentukKeluarga.kartuLama;
    expect(membentukKeluarga.permohonan.nomorKk).toBeUndefined();
    expect(pria?.alamat.desa.slice(0, 8)).not.toBe(wanita?.alamat.desa.slice(0, 8));
    const nikLama = membentukKeluarga.kartuLama.map(({ anggota }) => anggota.map(({ nik }) => nik));
    membentukKeluarga.permohonan.anggota.forEach(({ nik }, ke) => expect(nikLama[ke]).toContain(nik));
  });

  it('lose a card without any change', () => {
    expect(kartuHilang.permohonan).toEqual(kartuHilang.kartuLama[0]);
  });

  it('have a newborn without NIK', () => {
    expect(kelahiran.permohonan.anggota.filter(({ nik }) => nik === undefined)).toHaveLength(1);
  });
});
