/** What places a line of the timeline: who told it, its number there, and when it happened. */
export interface Kejadian {
  /** Id of the office that told it. */
  readonly kantor: string;
  /** Revision in the office's stream: the order within one office, whatever its clock said. */
  readonly revisi: number;
  /** When it happened by the office's clock, ISO 8601 UTC. */
  readonly waktu: string;
}

/** A line of the timeline. Lines are ordered by `urut`, then by office, then by revision: a total order. */
export type Baris<Isi extends Kejadian = Kejadian> = Isi & {
  /** Latest time among the line and all earlier ones of its office, so that an office's own order always holds. */
  readonly urut: string;
};

/**
 * The timeline with one more line. Whatever order the lines come in, the same lines make the same timeline; a line that is
 * there already changes nothing.
 */
export function sisipkan<Isi extends Kejadian>(riwayat: readonly Baris<Isi>[], isi: Isi): readonly Baris<Isi>[] {
  const sekantor = riwayat.filter(({ kantor }) => kantor === isi.kantor);
  if (sekantor.some(({ revisi }) => revisi === isi.revisi)) return riwayat;
  const urut = terbesar(isi.waktu, sekantor.filter(({ revisi }) => revisi < isi.revisi).at(-1)?.urut);
  const tertinggal = sekantor.filter((baris) => baris.revisi > isi.revisi && baris.urut < urut);
  const tetap = tertinggal.length === 0 ? riwayat : riwayat.filter((baris) => !tertinggal.includes(baris));
  return [{ ...isi, urut }, ...tertinggal.map((baris) => ({ ...baris, urut }))].reduce<readonly Baris<Isi>[]>(taruh, tetap);
}

/** Before zero when the first line comes first; zero only for the same line. */
export function bandingkan(a: Baris, b: Baris): number {
  return banding(a.urut, b.urut) || banding(a.kantor, b.kantor) || a.revisi - b.revisi;
}

/** News is late by little: its place is looked for from the end. */
function taruh<Isi extends Kejadian>(riwayat: readonly Baris<Isi>[], baris: Baris<Isi>): readonly Baris<Isi>[] {
  let ke = riwayat.length;
  for (let satu = riwayat[ke - 1]; satu !== undefined && bandingkan(baris, satu) < 0; satu = riwayat[ke - 1]) ke -= 1;
  return [...riwayat.slice(0, ke), baris, ...riwayat.slice(ke)];
}

function terbesar(a: string, b: string | undefined): string {
  return b === undefined || a > b ? a : b;
}

function banding(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
