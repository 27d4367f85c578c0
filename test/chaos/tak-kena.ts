import type { CatatanGangguan } from './gangguan';

/** Faults that something met: only these count, the others were none. */
export function yangKena(catatan: readonly CatatanGangguan[]): readonly CatatanGangguan[] {
  return catatan.filter(({ kena }) => kena);
}

/** What is wrong with a storm in which a kind of fault was begun, and not once was met: it says nothing about that fault. */
export function takPernahKena(catatan: readonly CatatanGangguan[]): string[] {
  const pernah = new Set(yangKena(catatan).map(({ nama }) => nama));
  const nama = catatan.map((satu) => satu.nama).filter((satu) => !pernah.has(satu));
  return [...new Set(nama)].map((satu) => `${satu}: begun ${nama.filter((lain) => lain === satu).length} times and met by nothing, so it shows nothing`);
}
