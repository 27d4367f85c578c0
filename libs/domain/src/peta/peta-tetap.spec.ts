import fc from 'fast-check';
import { PetaTetap } from './peta-tetap';

type Langkah = readonly ['dengan' | 'tanpa', string, number];
const langkah: fc.Arbitrary<Langkah[]> = fc.array(fc.tuple(fc.constantFrom('dengan' as const, 'tanpa' as const), fc.integer({ min: 1, max: 40 }).map((n) => `A${String(n).padStart(7, '0')}`), fc.nat()), { maxLength: 200 });

function jalankan(semua: readonly Langkah[]): { readonly peta: PetaTetap<string, number>; readonly acuan: Map<string, number> } {
  const acuan = new Map<string, number>();
  let peta = PetaTetap.kosong<string, number>();
  for (const [apa, kunci, nilai] of semua) {
    if (apa === 'dengan') acuan.set(kunci, nilai);
    else acuan.delete(kunci);
    peta = apa === 'dengan' ? peta.dengan(kunci, nilai) : peta.tanpa(kunci);
  }
  return { peta, acuan };
}

describe('a map that never changes', () => {
  it('holds what a map holds after the same steps, in the same order', () => {
    fc.assert(
      fc.property(langkah, (semua) => {
        const { peta, acuan } = jalankan(semua);
        expect([...peta]).toEqual([...acuan]);
        expect(peta.size).toBe(acuan.size);
        for (const [kunci, nilai] of acuan) expect(peta.get(kunci)).toBe(nilai);
      }),
    );
  });

  it('is the same after whatever is made of it', () => {
    fc.assert(
      fc.property(langkah, langkah, (dahulu, kemudian) => {
        const { peta } = jalankan(dahulu);
        const isi = [...peta];
        kemudian.reduce((lanjut, [apa, kunci, nilai]) => (apa === 'dengan' ? lanjut.dengan(kunci, nilai) : lanjut.tanpa(kunci)), peta);
        expect([...peta]).toEqual(isi);
      }),
    );
  });

  it('knows no key that nobody put in', () => {
    const peta = PetaTetap.kosong<number, string>().dengan(1, 'a').tanpa(1);
    expect([peta.has(1), peta.get(1), peta.size, [...peta]]).toEqual([false, undefined, 0, []]);
  });
});
