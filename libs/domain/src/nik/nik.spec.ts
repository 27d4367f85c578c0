import fc from 'fast-check';
import { kodeWilayah } from '../wilayah';
import { bacaNik, bandingkanNik, buatNik, galatNik } from './nik';

const kecamatan = fc
  .tuple(fc.integer({ min: 11, max: 96 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map((bagian) => kodeWilayah(bagian.map((angka) => String(angka).padStart(2, '0')).join('.')));
const tanggal = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((saat) => saat.toISOString().slice(0, 10));
const jenisKelamin = fc.constantFrom(1 as const, 2 as const);
const seri = fc.integer({ min: 1, max: 9999 });

describe('NIK', () => {
  it('agrees with the biodata that it was made of', () => {
    fc.assert(
      fc.property(kecamatan, tanggal, jenisKelamin, seri, (kode, tanggalLahir, kelamin, nomor) => {
        const nik = buatNik(kode, tanggalLahir, kelamin, nomor);
        expect(bacaNik(nik)).toBe(nik);
        expect(nik).toMatch(new RegExp(`^${kode.replaceAll('.', '')}`));
        expect(bandingkanNik(nik, { tanggalLahir, jenisKelamin: kelamin })).toEqual([]);
      }),
    );
  });

  it('warns about the other sex and about any other day', () => {
    fc.assert(
      fc.property(kecamatan, tanggal, tanggal, jenisKelamin, seri, (kode, lahir, lain, kelamin, nomor) => {
        fc.pre(lahir.slice(2) !== lain.slice(2));
        const nik = buatNik(kode, lahir, kelamin, nomor);
        expect(bandingkanNik(nik, { tanggalLahir: lain, jenisKelamin: kelamin === 1 ? 2 : 1 })).toEqual(['tanggal-lahir-berbeda', 'jenis-kelamin-berbeda']);
      }),
    );
  });

  it('never takes a text that is not sixteen digits', () => {
    fc.assert(
      fc.property(fc.string(), (teks) => {
        fc.pre(!/^\d{16}$/.test(teks));
        expect(galatNik(teks)).toBe('bukan-16-angka');
      }),
    );
  });

  it('adds 40 to the day of a woman', () => {
    expect(buatNik(kodeWilayah('32.04.06'), '1990-05-07', 1, 1)).toBe('3204060705900001');
    expect(buatNik(kodeWilayah('32.04.06.2003'), '1990-05-07', 2, 12)).toBe('3204064705900012');
  });

  it('keeps a number of Papua that exceeds the safe integers', () => {
    expect(bacaNik('9103014101900001')).toBe('9103014101900001');
  });

  it('does not guess a century', () => {
    const nik = buatNik(kodeWilayah('32.04.06'), '2021-05-07', 1, 1);
    expect(bandingkanNik(nik, { tanggalLahir: '1921-05-07', jenisKelamin: 1 })).toEqual([]);
  });

  it.each([
    ['3204063205900001', 'tanggal-tidak-ada'],
    ['3204060005900001', 'tanggal-tidak-ada'],
    ['3204067205900001', 'tanggal-tidak-ada'],
    ['3204064005900001', 'tanggal-tidak-ada'],
    ['3204060713900001', 'tanggal-tidak-ada'],
    ['3204063104900001', 'tanggal-tidak-ada'],
    ['3204062902910001', 'tanggal-tidak-ada'],
    ['3204060705900000', 'seri-nol'],
    ['9999999999999994', 'nomor-pengganti'],
    ['9999999999999996', 'nomor-pengganti'],
  ])('refuses %s (%s)', (teks, galat) => {
    expect(galatNik(teks)).toBe(galat);
    expect(bacaNik(teks)).toBeUndefined();
  });

  it('allows 29 February where either century has it', () => {
    expect(galatNik('3204062902000001')).toBeUndefined();
    expect(galatNik('3204062902920001')).toBeUndefined();
  });

  it('makes no number with a serial outside 1 to 9999', () => {
    expect(() => buatNik(kodeWilayah('32.04.06'), '1990-05-07', 1, 0)).toThrow(RangeError);
    expect(() => buatNik(kodeWilayah('32.04.06'), '1990-05-07', 1, 10_000)).toThrow(RangeError);
  });
});
