/** What places a line of the timeline: who told it, its number there, and when it happened. */
export interface Kejadian {
  /** Id of the office that told it. */
  readonly kantor: string;
  /** Revision in the office's stream: the order within one office, whatever its clock said. */
  readonly revisi: number;
  /** When it happened by the office's clock, ISO 8601 UTC. */
  readonly waktu: string;
}

/**
 * The timeline with one more line. Whatever order the lines come in, the same lines make the same timeline; a line that is
 * there already changes nothing.
 *
 * Lines stand in a total order: by the latest time among the line and all earlier ones of its office (so that an office's own
 * order always holds), then by office, then by revision.
 */
export function sisipkan<Isi extends Kejadian>(riwayat: readonly Isi[], isi: Isi): readonly Isi[] {
  if (riwayat.some((satu) => satu.kantor === isi.kantor && satu.revisi === isi.revisi)) return riwayat;
  const berurut = denganUrut(riwayat);
  const sekantor = berurut.filter((baris) => baris.isi.kantor === isi.kantor);
  const urut = terbesar(isi.waktu, sekantor.filter((baris) => baris.isi.revisi < isi.revisi).at(-1)?.urut);
  const tertinggal = sekantor.filter((baris) => baris.isi.revisi > isi.revisi && baris.urut < urut);
  const tetap = berurut.filter((baris) => !tertinggal.includes(baris));
  return [{ isi, urut }, ...tertinggal.map((baris) => ({ ...baris, urut }))].reduce<readonly Baris<Isi>[]>(taruh, tetap).map((baris) => baris.isi);
}

/** A line and the time by which it is placed. */
export interface Baris<Isi extends Kejadian> {
  readonly isi: Isi;
  readonly urut: string;
}

/** The time by which each line of a timeline is placed. */
export function denganUrut<Isi extends Kejadian>(riwayat: readonly Isi[]): readonly Baris<Isi>[] {
  const terakhir = new Map<string, string>();
  return riwayat.map((isi) => {
    const urut = terbesar(isi.waktu, terakhir.get(isi.kantor));
    terakhir.set(isi.kantor, urut);
    return { isi, urut };
  });
}

/** Before zero when the first line comes first; zero only for the same line. */
export function bandingkan(a: Baris<Kejadian>, b: Baris<Kejadian>): number {
  return banding(a.urut, b.urut) || banding(a.isi.kantor, b.isi.kantor) || a.isi.revisi - b.isi.revisi;
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
