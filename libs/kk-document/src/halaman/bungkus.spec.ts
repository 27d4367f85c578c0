import fc from 'fast-check';
import { bungkus } from './bungkus';

const selebarHuruf = (teks: string): number => [...teks].length;
const teks = fc.array(fc.string({ unit: fc.constantFrom('A', 'W', 'É', '/', '-', '.'), minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 8 }).map((kata) => kata.join(' '));

describe('breaking a text into lines', () => {
  it('loses nothing and makes no line too wide', () => {
    fc.assert(
      fc.property(teks, fc.integer({ min: 1, max: 40 }), (asli, lebar) => {
        const baris = bungkus(asli, lebar, selebarHuruf);
        expect(baris.join('').replaceAll(' ', '')).toBe(asli.replaceAll(' ', ''));
        for (const satu of baris) expect(selebarHuruf(satu)).toBeLessThanOrEqual(lebar);
      }),
    );
  });

  it('keeps words whole where they fit', () => {
    expect(bungkus('SATU DUA TIGA', 8, selebarHuruf)).toEqual(['SATU DUA', 'TIGA']);
    expect(bungkus('PENGOLAHAN/KERAJINAN', 12, selebarHuruf)).toEqual(['PENGOLAHAN/', 'KERAJINAN']);
    expect(bungkus('ABCDEFGH', 3, selebarHuruf)).toEqual(['ABC', 'DEF', 'GH']);
    expect(bungkus('-', 3, selebarHuruf)).toEqual(['-']);
    expect(bungkus('', 3, selebarHuruf)).toEqual(['']);
  });
});
