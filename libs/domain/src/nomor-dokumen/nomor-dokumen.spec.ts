import fc from 'fast-check';
import { bacaNomorDokumen, buatNomorDokumen } from './nomor-dokumen';

const ACAK = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const NOMOR = ACAK.map((acak) => buatNomorDokumen('32.04', 2026, acak));

describe('the number of a document', () => {
  it('names kabupaten and year and is read as it was made, in small letters too', () => {
    fc.assert(
      fc.property(NOMOR, (nomor) => {
        expect(nomor).toMatch(/^3204-26-[0-9A-HJKMNP-TV-Z]{8}$/);
        expect([bacaNomorDokumen(nomor), bacaNomorDokumen(` ${nomor.toLowerCase()} `)]).toEqual([nomor, nomor]);
      }),
    );
  });

  it('shows every single character that was mistyped', () => {
    const huruf = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    fc.assert(
      fc.property(NOMOR, fc.nat(15), huruf, (nomor, ke, baru) => {
        fc.pre(nomor[ke] !== '-' && nomor[ke] !== baru);
        expect(bacaNomorDokumen(nomor.slice(0, ke) + baru + nomor.slice(ke + 1))).toBeUndefined();
      }),
    );
  });

  it('is the same for the same chance and another for another', () => {
    fc.assert(fc.property(ACAK, (acak) => buatNomorDokumen('32.04', 2026, acak) === buatNomorDokumen('32.04', 2026, acak)));
    expect(new Set(fc.sample(NOMOR, 1_000)).size).toBeGreaterThan(990);
    expect(() => buatNomorDokumen('32.04', 2026, '00')).toThrow('too little chance');
  });

  it.each(['', '3204-26-K7QF2M9', '3204-26-ILOU0000', '320426K7QF2M9X', '3204-2026-K7QF2M9X'])('is not %j', (teks) => {
    expect(bacaNomorDokumen(teks)).toBeUndefined();
  });
});
