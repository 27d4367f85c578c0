import type { Pelaku, Petugas } from '@kk-lintas/domain';

/** Where a family lives, three digits each. */
export interface Lingkungan {
  readonly rt: string;
  readonly rw: string;
}

/** Whether an officer may see a case of a family there; `undefined` where the case tells no RT. */
export type Melihat = (lingkungan: Lingkungan | undefined) => boolean;

/**
 * The head of an RT or RW sees the cases of that one alone (ADR 0031), and who heads both those of the whole RW.
 * @returns `undefined` for who sees every case of the office: all others, and accounts of before it was kept which one they head
 */
export function batasLingkungan(pelaku: Pelaku): Melihat | undefined {
  if (pelaku.jenis !== 'petugas' || !hanyaKetua(pelaku)) return undefined;
  const rt = pelaku.peran.includes('ketua-rw') ? undefined : pelaku.rt;
  const { rw } = pelaku;
  if (rt === undefined && rw === undefined) return undefined;
  return (ada) => ada !== undefined && (rt === undefined || ada.rt === rt) && (rw === undefined || ada.rw === rw);
}

function hanyaKetua({ peran }: Petugas): boolean {
  return peran.every((satu) => satu === 'ketua-rt' || satu === 'ketua-rw');
}
