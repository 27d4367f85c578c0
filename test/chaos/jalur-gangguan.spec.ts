import type { Gangguan } from './gangguan';
import { jalurGangguan } from './jalur-gangguan';

const gangguan = ['a', 'b', 'c', 'd', 'e'].flatMap((sasaran) => ['kill', 'cut'].map((cara): Gangguan => ({ nama: `${cara} ${sasaran}`, sasaran, mulai: () => undefined, pulih: () => undefined, lamaMs: [100, 900] })));

/** The first faults of each lane, with their lengths. */
function awal(benih: number): (readonly [string, number, number])[][] {
  const jalur = jalurGangguan(gangguan, benih, 2, [10, 50]);
  return jalur.map((satu) => Array.from({ length: 200 }, () => satu.next().value).map(({ gangguan: { nama }, lamaMs, jedaMs }) => [nama, lamaMs, jedaMs] as const));
}

describe('the order of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(awal(7)).toEqual(awal(7));
    expect(awal(7)).not.toEqual(awal(8));
  });

  it('never lets two lanes break the same target, and leaves none out', () => {
    for (let benih = 1; benih < 50; benih++) {
      const [satu = [], dua = []] = awal(benih).map((jalur) => [...new Set(jalur.map(([nama]) => nama.split(' ')[1]))]);
      expect(satu.filter((sasaran) => dua.includes(sasaran))).toEqual([]);
      expect([...satu, ...dua].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    }
  });

  it('begins every fault of a lane once before any comes again', () => {
    for (let benih = 1; benih < 50; benih++) {
      for (const jalur of awal(benih)) {
        const nama = jalur.map(([satu]) => satu);
        const semua = new Set(nama);
        for (let dari = 0; dari + semua.size <= nama.length; dari += semua.size) {
          expect(new Set(nama.slice(dari, dari + semua.size))).toEqual(semua);
        }
      }
    }
  });

  it('deals them in another order each time', () => {
    const [jalur = []] = awal(5);
    const nama = jalur.map(([satu]) => satu);
    const banyak = new Set(nama).size;
    const putaran = Array.from({ length: 10 }, (_, ke) => nama.slice(ke * banyak, (ke + 1) * banyak).join());
    expect(new Set(putaran).size).toBeGreaterThan(1);
  });

  it('keeps faults and pauses within their bounds', () => {
    for (const [, lamaMs, jedaMs] of awal(3).flat()) {
      expect(lamaMs >= 100 && lamaMs < 900).toBe(true);
      expect(jedaMs >= 10 && jedaMs < 50).toBe(true);
    }
  });
});
