import fc from 'fast-check';
import { ACAK_NOMOR_DOKUMEN, bacaNomorDokumen, buatNomorDokumen, nomorDokumenSah, sebabBukanNomor } from './nomor-dokumen';

const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const nomor = fc
  .tuple(fc.integer({ min: 1101, max: 9671 }), fc.integer({ min: 2000, max: 2099 }), fc.uint8Array({ minLength: ACAK_NOMOR_DOKUMEN, maxLength: ACAK_NOMOR_DOKUMEN }))
  .map(([wilayah, tahun, acak]) => buatNomorDokumen(String(wilayah), tahun, acak));

function gantiHuruf(teks: string, di: number, huruf: string): string {
  return teks.slice(0, di) + huruf + teks.slice(di + 1);
}

it.each(['-', ' ', '', ' - ', '–'])('a nomor dokumen is read with %j between its parts, in small letters too', (antara) => {
  const nomor = buatNomorDokumen('32.04', 2026, new Uint8Array(ACAK_NOMOR_DOKUMEN));
  expect(bacaNomorDokumen(` ${nomor.toLowerCase().replaceAll('-', antara)} `)).toBe(nomor);
});

describe('a nomor dokumen', () => {
  it('names kabupaten and year, and is read back as it was made', () => {
    fc.assert(fc.property(nomor, (teks) => expect(bacaNomorDokumen(teks)).toBe(teks)));
    expect(buatNomorDokumen('32.04', 2026, Uint8Array.of(1, 2, 3, 4, 5))).toMatch(/^3204-26-[0-9A-Z]{8}$/);
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(nomor, fc.nat({ max: 15 }), fc.constantFrom(...HURUF), (teks, di, huruf) => {
        fc.pre(teks[di] !== '-' && teks[di] !== huruf);
        expect(nomorDokumenSah(gantiHuruf(teks, di, huruf))).toBe(false);
      }),
    );
  });

  it('shows every swap of two neighbours', () => {
    fc.assert(
      fc.property(nomor, fc.integer({ min: 8, max: 14 }), (teks, di) => {
        const [a = '', b = ''] = teks.slice(di, di + 2);
        fc.pre(a !== b);
        expect(nomorDokumenSah(gantiHuruf(gantiHuruf(teks, di, b), di + 1, a))).toBe(false);
      }),
    );
  });

  it('may be typed in small letters, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(nomor, fc.constantFrom('i', 'L'), (teks, satu) => {
        const ketikan = ` ${teks.slice(0, 8)}${teks.slice(8).replaceAll('0', 'o').replaceAll('1', satu).toLowerCase()} `;
        expect(bacaNomorDokumen(ketikan)).toBe(teks);
      }),
    );
  });

  it.each(['', '3204-26', '3204-26-UUUUUUUU', '32O4-26-00000000 x', '3204/26/00000000'])('is not %j', (teks) => {
    expect(bacaNomorDokumen(teks)).toBeUndefined();
  });

  it.each([
    ['3204-26-K7QF2M9', 'terlalu-pendek'],
    ['3204', 'terlalu-pendek'],
    ['', 'terlalu-pendek'],
    [' 3204 – 26 – k7qf2m9m8 ', 'terlalu-panjang'],
    ['3204-26-K7QF2M9N', 'salah-tulis'],
    ['3204/26/K7', 'salah-tulis'],
  ])('is not %j, for it is %s', (teks, sebab) => {
    expect([bacaNomorDokumen(teks), sebabBukanNomor(teks)]).toEqual([undefined, sebab]);
  });

  it('is made of nothing else than a kabupaten, a year of this century and five random bytes', () => {
    const acak = new Uint8Array(5);
    expect(() => buatNomorDokumen('32.04.06', 2026, acak)).toThrow(RangeError);
    expect(() => buatNomorDokumen('32.04', 1999, acak)).toThrow(RangeError);
    expect(() => buatNomorDokumen('32.04', 2026, new Uint8Array(4))).toThrow(RangeError);
  });
});
