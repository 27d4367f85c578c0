import { setTimeout as sleep } from 'node:timers/promises';
import type { CatatanGangguan, Gangguan } from './gangguan';
import { jalurGangguan, type Giliran } from './jalur-gangguan';

/** Faults at the same time, at most. */
const JALUR = 3;
/** How often it is looked whether a fault was met, in milliseconds. */
const LIHAT_MS = 20;

export interface RencanaBadai {
  readonly gangguan: readonly Gangguan[];
  readonly benih: number;
  /** Milliseconds; no fault begins after it. */
  readonly lamaMs: number;
  /** Pause between the end of one fault and the next, in milliseconds. */
  readonly jedaMs: readonly [number, number];
  /** A fault that nothing has met yet when its time is over goes on up to so many milliseconds more. */
  readonly tungguKenaMs: number;
  /** Waits until every office that could feel the fault was healthy; false when one never was. */
  readonly sampaiSehat: (gangguan: Gangguan) => Promise<boolean>;
  readonly tercatat: (catatan: CatatanGangguan) => void;
}

/** Lanes of faults side by side, each one fault after another. A lane goes on while offices still recover, as trouble does. */
export async function badai({ gangguan, benih, lamaMs, jedaMs, tungguKenaMs, sampaiSehat, tercatat }: RencanaBadai): Promise<readonly CatatanGangguan[]> {
  const begun = performance.now();
  const sejak = () => Math.round(performance.now() - begun);
  const catatan: Promise<CatatanGangguan>[] = [];
  const catat = async (satu: Gangguan, terjadi: Pick<CatatanGangguan, 'mulai' | 'pulih' | 'kena'>): Promise<CatatanGangguan> => {
    const pemulihanMs = (await sampaiSehat(satu)) ? sejak() - terjadi.pulih : undefined;
    const selesai = { nama: satu.nama, ...terjadi, pemulihanMs };
    tercatat(selesai);
    return selesai;
  };
  const tempuh = async (jalur: Iterator<Giliran, never>) => {
    while (sejak() < lamaMs) {
      const { gangguan: satu, lamaMs: selama, jedaMs: jeda } = jalur.next().value;
      const mulai = sejak();
      await satu.mulai();
      await sleep(selama);
      const kena = await sampaiKena(satu, tungguKenaMs);
      const pulih = sejak();
      await satu.pulih();
      catatan.push(catat(satu, { mulai, pulih, kena }));
      await sleep(jeda);
    }
  };
  await Promise.all(jalurGangguan(gangguan, benih, JALUR, jedaMs).map(tempuh));
  return Promise.all(catatan);
}

/** Waits until something met the fault, at most `ms` milliseconds. */
async function sampaiKena({ kena = () => true }: Gangguan, ms: number): Promise<boolean> {
  const sampai = performance.now() + ms;
  for (;;) {
    if (await kena()) return true;
    if (performance.now() >= sampai) return false;
    await sleep(LIHAT_MS);
  }
}
