import fc from 'fast-check';
import { rencanakanLembar, type Baris, type DuaBaris } from './rencana-lembar';
import { BARIS_PER_LEMBAR, BARIS_TERENDAH } from './ukuran';

const RUANG = 316;
const tinggi = (baris: Baris): number => Math.max(BARIS_TERENDAH, (baris[0]?.length ?? 0) * 7.3 + 1.3);
const baris = fc.integer({ min: 1, max: 4 }).map((banyak): Baris => [Array<string>(banyak).fill('X')]);
const anggota: fc.Arbitrary<DuaBaris> = fc.record({ tabel1: baris, tabel2: baris });

function jumlah(angka: readonly number[]): number {
  return angka.reduce((semua, satu) => semua + satu, 0);
}

describe('the sheets of a family', () => {
  it('hold every member once, in order, at most ten a sheet, and never run over', () => {
    fc.assert(
      fc.property(fc.array(anggota, { maxLength: 35 }), (semua) => {
        const lembar = rencanakanLembar(semua, RUANG, tinggi);
        expect(lembar.flatMap((satu) => satu.baris)).toEqual(semua);
        for (const { baris: isi, tinggi1, tinggi2 } of lembar) {
          expect(isi.length).toBeLessThanOrEqual(BARIS_PER_LEMBAR);
          expect(tinggi1.length).toBe(tinggi2.length);
          expect(jumlah([...tinggi1, ...tinggi2])).toBeLessThanOrEqual(RUANG + 1e-6);
          isi.forEach(({ tabel1, tabel2 }, nomor) => {
            expect(tinggi1[nomor]).toBeGreaterThanOrEqual(tinggi(tabel1));
            expect(tinggi2[nomor]).toBeGreaterThanOrEqual(tinggi(tabel2));
          });
        }
      }),
    );
  });

  it.each([
    [1, 1],
    [10, 1],
    [11, 2],
    [20, 2],
    [21, 3],
  ])('of %i members with short names are %i', (banyak, lembar) => {
    const pendek: DuaBaris = { tabel1: [['X']], tabel2: [['X']] };
    const rencana = rencanakanLembar(Array<DuaBaris>(banyak).fill(pendek), RUANG, tinggi);
    expect(rencana.length).toBe(lembar);
    for (const { tinggi1 } of rencana) expect(tinggi1.length).toBe(BARIS_PER_LEMBAR);
  });

  it('take ten members also when each of them needs two lines in both tables', () => {
    const panjang: DuaBaris = { tabel1: [['X', 'X']], tabel2: [['X', 'X']] };
    expect(rencanakanLembar(Array<DuaBaris>(10).fill(panjang), 320, tinggi).length).toBe(1);
  });
});
