import { xorshift } from '../faults/xorshift';
import type { Gangguan } from './gangguan';

/** One fault of a lane, and how long the lane rests after it, in milliseconds. */
export interface Giliran {
  readonly gangguan: Gangguan;
  readonly lamaMs: number;
  readonly jedaMs: number;
}

/**
 * Deals the targets to lanes, and each lane its own faults for ever: a shuffled deck of all of them, then another. The seed
 * alone decides what each lane does and for how long; how far it comes depends on how long recoveries take. What breaks one
 * target follows each other.
 */
export function jalurGangguan(gangguan: readonly Gangguan[], benih: number, jalur: number, jedaMs: readonly [number, number]): Iterator<Giliran, never>[] {
  const sasaran = kocok([...new Set(gangguan.map((satu) => satu.sasaran))], xorshift(benih));
  return Array.from({ length: Math.min(jalur, sasaran.length) }, (_, ke) => {
    const milik = gangguan.filter((satu) => sasaran.indexOf(satu.sasaran) % jalur === ke);
    return giliran(milik, xorshift(benih * jalur + ke + 7_919), jedaMs);
  });
}

function* giliran(milik: readonly Gangguan[], acak: () => number, jeda: readonly [number, number]): Generator<Giliran, never> {
  const antara = ([a, b]: readonly [number, number]) => a + acak() * (b - a);
  if (milik.length === 0) throw new Error('a lane without faults');
  for (;;) {
    for (const gangguan of kocok(milik, acak)) yield { gangguan, lamaMs: antara(gangguan.lamaMs), jedaMs: antara(jeda) };
  }
}

function kocok<Satu>(semua: readonly Satu[], acak: () => number): Satu[] {
  const terkocok = [...semua];
  for (let sisa = terkocok.length; sisa > 1; sisa--) {
    const [diambil] = terkocok.splice(Math.floor(acak() * sisa), 1);
    terkocok.push(diambil as Satu); // the place is within the list
  }
  return terkocok;
}
