import { setTimeout as sleep } from 'node:timers/promises';
import type { CatatanGangguan, Gangguan } from './gangguan';

/** Faults at the same time, at most. */
const JALUR = 3;

export interface RencanaBadai {
  readonly gangguan: readonly Gangguan[];
  readonly acak: () => number;
  /** Milliseconds; no fault begins after it. */
  readonly lamaMs: number;
  /** Pause between the end of one fault and the next, in milliseconds. */
  readonly jedaMs: readonly [number, number];
  readonly tercatat: (catatan: CatatanGangguan) => void;
}

/** Lanes of faults side by side, each one fault after another, chosen by the seed. What is broken in one lane is left alone by the others. */
export async function badai({ gangguan, acak, lamaMs, jedaMs, tercatat }: RencanaBadai): Promise<readonly CatatanGangguan[]> {
  const begun = performance.now();
  const catatan: CatatanGangguan[] = [];
  const rusak = new Set<string>();
  const antara = ([a, b]: readonly [number, number]) => a + acak() * (b - a);
  const jalur = async () => {
    while (performance.now() - begun < lamaMs) {
      const bebas = gangguan.filter(({ sasaran }) => !rusak.has(sasaran));
      const satu = bebas[Math.floor(acak() * bebas.length)];
      if (satu === undefined) return;
      rusak.add(satu.sasaran);
      const mulai = performance.now();
      await satu.mulai();
      await sleep(antara(satu.lamaMs));
      const pulih = performance.now();
      await satu.pulih();
      rusak.delete(satu.sasaran);
      const selesai: CatatanGangguan = { nama: satu.nama, mulai: Math.round(mulai - begun), pulih: Math.round(pulih - begun), pemulihanMs: Math.round(performance.now() - pulih) };
      catatan.push(selesai);
      tercatat(selesai);
      await sleep(antara(jedaMs));
    }
  };
  await Promise.all(Array.from({ length: JALUR }, jalur));
  return catatan;
}
