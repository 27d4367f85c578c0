import { KABUPATEN_PERAGA } from './kabupaten-peraga';
import { bacaKodeWilayah, diDalamWilayah, indukWilayah, jenisDesa, kabupatenDari, kecamatanDari, kodeWilayah, tingkatWilayah } from './kode-wilayah';

describe('kode wilayah', () => {
  it('knows the four levels and the region above each', () => {
    const desa = kodeWilayah('32.04.05.2001');
    const rantai = [desa, indukWilayah(desa), kabupatenDari(desa), indukWilayah(kodeWilayah('32.04'))];
    expect(rantai).toEqual(['32.04.05.2001', '32.04.05', '32.04', '32']);
    expect(['32', '32.04', '32.04.05', '32.04.05.2001'].map((kode) => tingkatWilayah(kodeWilayah(kode)))).toEqual([
      'provinsi',
      'kabupaten-kota',
      'kecamatan',
      'desa-kelurahan',
    ]);
    expect(indukWilayah(kodeWilayah('32'))).toBeUndefined();
    expect(kecamatanDari(kodeWilayah('32.04'))).toBeUndefined();
  });

  it.each(['', '3', '3204', '32.4', '32.04.05.4001', '32.04.05.200', '02.04', '32.04.05.2001 ', '32.04.'])('refuses %j', (teks) => {
    expect(bacaKodeWilayah(teks)).toBeUndefined();
    expect(() => kodeWilayah(teks)).toThrow('malformed');
  });

  it('tells a kelurahan (1xxx) from a desa (2xxx) and a desa adat (3xxx)', () => {
    expect(['1001', '2001', '3001'].map((akhir) => jenisDesa(kodeWilayah(`32.04.05.${akhir}`)))).toEqual(['kelurahan', 'desa', 'desa']);
    expect(jenisDesa(kodeWilayah('32.04.05'))).toBeUndefined();
  });

  it('does not take a region for part of another one that begins with the same digits', () => {
    expect(diDalamWilayah(kodeWilayah('32.04.05.2001'), kodeWilayah('32.04'))).toBe(true);
    expect(diDalamWilayah(kodeWilayah('32.04.05'), kodeWilayah('32.04.05'))).toBe(true);
    expect(diDalamWilayah(kodeWilayah('32.04'), kodeWilayah('32.04.05'))).toBe(false);
    expect(diDalamWilayah(kodeWilayah('32.05.01'), kodeWilayah('32.04'))).toBe(false);
  });
});

describe('the kabupaten of the demonstration', () => {
  it('has a desa and a kelurahan in each kecamatan', () => {
    const { dinas, kecamatan } = KABUPATEN_PERAGA;
    for (const { kode, desa, kelurahan } of kecamatan) {
      expect([indukWilayah(desa.kode), indukWilayah(kelurahan.kode), indukWilayah(kode)]).toEqual([kode, kode, dinas.kode]);
      expect([jenisDesa(desa.kode), jenisDesa(kelurahan.kode)]).toEqual(['desa', 'kelurahan']);
    }
  });
});
