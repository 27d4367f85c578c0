import type { FastifyRequest } from 'fastify';

/** Largest body in bytes where an address says nothing else: a family of thirty with room to spare. */
export const BATAS_ISI = 262_144;

const LAIN = new WeakMap<FastifyRequest, number>();

/** Tells of a request whose address takes more or less than others, before its body is read. @param byte what its answer 413 names */
export function catatBatasIsi(request: FastifyRequest, byte: number): void {
  LAIN.set(request, byte);
}

/** Largest body of a request, in bytes. */
export function batasIsi(request: FastifyRequest): number {
  return LAIN.get(request) ?? BATAS_ISI;
}

const SATUAN = [
  ['MiB', 1_048_576],
  ['KiB', 1_024],
] as const;

/** A size as people and as programs count it: `2 MiB (2.097.152 byte)`. */
export function ukuran(byte: number): string {
  const tepat = `${byte.toString().replace(/\B(?=(\d{3})+$)/g, '.')} byte`;
  const [nama, besar] = SATUAN.find(([, satu]) => byte >= satu && byte % satu === 0) ?? ['', 0];
  return besar === 0 ? tepat : `${byte / besar} ${nama} (${tepat})`;
}
