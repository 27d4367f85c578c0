import type { Peran } from '../decider';
import type { LayananPemegang } from '../berkas';

/** The nineteen steps of the way from surat pengantar to hand-over; step 16 has four parts. */
export type NomorLangkah = Awal | '16a' | '16b' | '16c' | '16d' | '17' | '18' | '19';

type Awal = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12' | '13' | '14' | '15';

export interface Langkah {
  readonly nomor: NomorLangkah;
  readonly judul: string;
  /** Roles that act. */
  readonly pelaku: readonly Peran[];
  /** Services of the offices where it happens. */
  readonly kantor: readonly LayananPemegang[];
  /** Types of the events that carry the case forward. */
  readonly peristiwa: readonly string[];
  /** Types of the events that send it back or end it. */
  readonly peristiwaBalik: readonly string[];
}
