import { periksaNamaPertama, tercetak } from '@kk-lintas/domain';
import { huruf } from './huruf';
import { kapital } from './tulisan';

/** Every character of Unicode for which this holds, but for halves of surrogate pairs. */
function semuaHuruf(berlaku: (huruf: string) => boolean): readonly string[] {
  return Array.from({ length: 0x110000 }, (_, kode) => kode)
    .filter((kode) => kode < 0xd800 || kode > 0xdfff)
    .map((kode) => String.fromCodePoint(kode))
    .filter(berlaku);
}

function tanpaGambar(teks: string): boolean {
  return [...kapital(`A${teks}`)].some((satu) => !huruf('biasa').hasGlyphForCodePoint(satu.codePointAt(0) ?? 0) || !huruf('tebal').hasGlyphForCodePoint(satu.codePointAt(0) ?? 0));
}

describe('the typefaces of a card', () => {
  it.each([
    ['a name may have when it is first recorded', (satu: string) => periksaNamaPertama(`A${satu} A`).length === 0],
    ['is called printable', tercetak],
  ])('have a sign for every character that %s', (_, berlaku) => {
    const semua = semuaHuruf(berlaku);
    expect(semua.length).toBeGreaterThan(600);
    expect(semua.filter(tanpaGambar)).toEqual([]);
  });
});
