import type { CatatanGangguan } from './gangguan';

/** Faults that something met: only these count, the others were none. */
export function yangKena(catatan: readonly CatatanGangguan[]): readonly CatatanGangguan[] {
  return catatan.filter(({ kena }) => kena);
}

/** How many kinds of fault the storm has shown something about, of all that it could have begun, and which it never began. */
export function liputan(semua: readonly string[], catatan: readonly CatatanGangguan[]): string {
  const jenis = [...new Set(semua)];
  const kena = new Set(yangKena(catatan).map(({ nama }) => nama));
  const dimulai = new Set(catatan.map(({ nama }) => nama));
  const belum = jenis.filter((satu) => !dimulai.has(satu));
  return `${jenis.filter((satu) => kena.has(satu)).length} of ${jenis.length} kinds of fault were met; never begun: ${belum.join(', ') || 'none'}`;
}

/** What is wrong with a storm in which a kind of fault was begun, and not once was met: it says nothing about that fault. */
export function takPernahKena(catatan: readonly CatatanGangguan[]): string[] {
  const pernah = new Set(yangKena(catatan).map(({ nama }) => nama));
  const nama = catatan.map((satu) => satu.nama).filter((satu) => !pernah.has(satu));
  return [...new Set(nama)].map((satu) => `${satu}: begun ${nama.filter((lain) => lain === satu).length} times and met by nothing, so it shows nothing`);
}
