import { setTimeout as sleep } from 'node:timers/promises';
import type { CatatanGangguan, Gangguan } from './gangguan';

export interface RencanaBadai {
  readonly gangguan: readonly Gangguan[];
  readonly acak: () => number;
  /** Milliseconds; no fault begins after it. */
  readonly lamaMs: number;
  /** Pause between the end of one fault and the next, in milliseconds. */
  readonly jedaMs: readonly [number, number];
  readonly tercatat: (catatan: CatatanGangguan) => void;
}

/** Two lanes of faults side by side, each one fault after another, chosen by the seed. A fault that runs in one lane is not begun in the other. */
export async function badai({ gangguan, acak, lamaMs, jedaMs, tercatat }: RencanaBadai): Promise<readonly CatatanGangguan[]> {
  const begun = performance.now();
  const catatan: CatatanGangguan[] = [];
  const berjalan = new Set<Gangguan>();
  const antara = ([a, b]: readonly [number, number]) => a + acak() * (b - a);
  const jalur = async () => {
    while (performance.now() - begun < lamaMs) {
      const bebas = gangguan.filter((satu) => !berjalan.has(satu));
      const satu = bebas[Math.floor(acak() * bebas.length)];
      if (satu === undefined) return;
      berjalan.add(satu);
      const mulai = performance.now();
      await satu.mulai();
      await sleep(antara(satu.lamaMs));
      const pulih = performance.now();
      await satu.pulih();
      berjalan.delete(satu);
      const selesai: CatatanGangguan = { nama: satu.nama, mulai: Math.round(mulai - begun), pulih: Math.round(pulih - begun), pemulihanMs: Math.round(performance.now() - pulih) };
      catatan.push(selesai);
      tercatat(selesai);
      await sleep(antara(jedaMs));
    }
  };
  await Promise.all([jalur(), jalur()]);
  return catatan;
}
