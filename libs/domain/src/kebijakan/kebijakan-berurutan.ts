import type { Kebijakan } from './kebijakan';

/** The policy in a list that is in the way of another one. */
export interface Tabrakan {
  readonly ke: number;
  readonly field: keyof Kebijakan;
  readonly alasan: string;
}

/**
 * One region has one policy on one day. A policy without an end gives way to the next one of its region; one that says when
 * it ends must have ended before the next begins. A narrower region may have its own at the same time.
 */
export function tumpangTindih(semua: readonly Kebijakan[]): Tabrakan | undefined {
  for (const [ke, satu] of semua.entries()) {
    const sebelumnya = semua.slice(0, ke);
    if (sebelumnya.some(({ versi }) => versi === satu.versi)) return { ke, field: 'versi', alasan: 'sudah dipakai kebijakan lain' };
    const lain = sebelumnya.find((sebelum) => sebelum.wilayah === satu.wilayah && bersamaan(sebelum, satu));
    if (lain !== undefined) return { ke, field: 'berlakuSejak', alasan: `bertumpuk dengan ${lain.versi} untuk wilayah yang sama` };
  }
  return undefined;
}

function bersamaan(a: Kebijakan, b: Kebijakan): boolean {
  const [dulu, kemudian] = a.berlakuSejak <= b.berlakuSejak ? [a, b] : [b, a];
  if (dulu.berlakuSejak === kemudian.berlakuSejak) return true;
  return dulu.berlakuSampai !== undefined && kemudian.berlakuSejak <= dulu.berlakuSampai;
}
