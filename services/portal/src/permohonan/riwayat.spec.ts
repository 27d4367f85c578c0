import fc from 'fast-check';
import { bandingkan, denganUrut, sisipkan, type Kejadian } from './riwayat';

const pada = (menit: number) => new Date(Date.UTC(2026, 10, 23, 3, menit)).toISOString();
const baris = (kantor: string, revisi: number, menit: number): Kejadian => ({ kantor, revisi, waktu: pada(menit) });
const susun = (semua: readonly Kejadian[]) => semua.reduce<readonly Kejadian[]>(sisipkan, []);
const nama = (riwayat: readonly Kejadian[]) => riwayat.map(({ kantor, revisi }) => `${kantor}/${revisi}`);

/** What up to three offices tell of a case: few distinct times and clocks that run backwards, so that ties and contradictions are common. */
const kejadian = fc
  .uniqueArray(fc.record({ kantor: fc.constantFrom('desa', 'dinas', 'kecamatan'), revisi: fc.nat(7), menit: fc.nat(5) }), { selector: ({ kantor, revisi }) => `${kantor}/${revisi}`, maxLength: 18 })
  .map((semua) => semua.map(({ kantor, revisi, menit }) => baris(kantor, revisi, menit)));
const duaUrutan = kejadian.chain((semua) => fc.tuple(fc.constant(semua), fc.shuffledSubarray(semua, { minLength: semua.length })));

describe('the timeline of a case', () => {
  it('is the same in whatever order the offices are heard', () => {
    fc.assert(fc.property(duaUrutan, ([satu, dua]) => expect(susun(dua)).toEqual(susun(satu))));
  });

  it('keeps each office in its own order, every line once', () => {
    fc.assert(
      fc.property(kejadian, (semua) => {
        const riwayat = susun(semua);
        expect(nama(riwayat).sort()).toEqual(nama(semua).sort());
        for (const kantor of ['desa', 'dinas', 'kecamatan']) {
          const revisi = riwayat.filter((satu) => satu.kantor === kantor).map((satu) => satu.revisi);
          expect(revisi).toEqual([...revisi].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('is sorted by a total order: of two lines one is first, and first of first is first', () => {
    fc.assert(
      fc.property(kejadian, (semua) => {
        const riwayat = denganUrut(susun(semua));
        for (const [i, a] of riwayat.entries()) {
          expect(bandingkan(a, a)).toBe(0);
          for (const b of riwayat.slice(i + 1)) {
            expect(bandingkan(a, b)).toBeLessThan(0);
            expect(bandingkan(b, a)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('goes by time wherever no office contradicts it', () => {
    expect(nama(susun([baris('dinas', 0, 9), baris('desa', 0, 1), baris('kecamatan', 0, 5)]))).toEqual(['desa/0', 'kecamatan/0', 'dinas/0']);
  });

  it('does not let a clock that runs backwards tear an office apart', () => {
    const mundur = [baris('desa', 0, 4), baris('desa', 1, 1), baris('kecamatan', 0, 2)];
    expect(nama(susun(mundur))).toEqual(['kecamatan/0', 'desa/0', 'desa/1']);
    expect(nama(susun([...mundur].reverse()))).toEqual(['kecamatan/0', 'desa/0', 'desa/1']);
  });

  it('takes a line that is told again once', () => {
    const satu = susun([baris('desa', 0, 1), baris('desa', 1, 2)]);
    expect(sisipkan(satu, baris('desa', 0, 3))).toBe(satu);
  });
});
