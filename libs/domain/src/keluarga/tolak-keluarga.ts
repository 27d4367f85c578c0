import { reject, type Rejected } from '../decider';
import type { Keluarga } from './keluarga';
import { galatKeluarga } from './periksa-keluarga';
import { jalurTemuan, type KonteksPemeriksaan } from './temuan';

/** Refuses a form that breaks rules, with all of them: each its field, its rule and what to mend; undefined when none is broken. */
export function tolakKeluarga(keluarga: Keluarga, konteks: KonteksPemeriksaan): Rejected | undefined {
  const galat = galatKeluarga(keluarga, konteks);
  const [pertama] = galat;
  if (pertama === undefined) return undefined;
  const errors = galat.map((satu) => ({ field: jalurTemuan(satu), reason: satu.pesan, aturan: satu.aturan }));
  return reject('tidak-sah', pertama.pesan, { field: jalurTemuan(pertama), errors, details: { aturan: pertama.aturan } });
}
