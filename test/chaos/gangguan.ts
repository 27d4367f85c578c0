import type { AlamatKantor } from '../demo/alamat-kantor';

/** One kind of fault: how it begins and how it ends. Beginning and ending are awaited by the storm. */
export interface Gangguan {
  readonly nama: string;
  /** What it breaks: two faults of one target never run side by side. */
  readonly sasaran: string;
  /** Whether it can be felt at an office; at all of them when absent. */
  readonly terasaDi?: (kantor: AlamatKantor) => boolean;
  readonly mulai: () => Promise<void> | void;
  /** Puts right what was broken; returns when the part answers again. */
  readonly pulih: () => Promise<void> | void;
  /** Whether anything has met it since it began: a failing disk that nobody writes to is no fault, nor is a silent link on which nobody speaks. Every fault is met when absent. */
  readonly kena?: () => Promise<boolean> | boolean;
  /** How long it lasts, in milliseconds. */
  readonly lamaMs: readonly [paling_sedikit: number, paling_lama: number];
}

/** A fault as it happened; times in milliseconds since the storm began. */
export interface CatatanGangguan {
  readonly nama: string;
  readonly mulai: number;
  readonly pulih: number;
  /** False when nothing met it, however long it was waited for: then it proves nothing. */
  readonly kena: boolean;
  /** From the end of the fault until every office that could feel it had been seen healthy; `undefined` when one never was. */
  readonly pemulihanMs: number | undefined;
}
