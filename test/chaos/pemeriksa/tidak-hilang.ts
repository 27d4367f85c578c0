import type { AlamatKantor } from '../../demo/alamat-kantor';
import type { Jawaban } from '../../demo/klien';
import type { RiwayatKantor } from './riwayat';

/** An event that an office acknowledged to its caller. */
export interface PeristiwaDiterima {
  readonly id: string;
  readonly waktu: string;
  /** Id of that office, where the caller noted it. */
  readonly kantor?: string;
}

/** What the office at an address acknowledged with one answer. */
export function diterimaDari({ peristiwa }: Jawaban, url: string, kantor: readonly AlamatKantor[]): PeristiwaDiterima[] {
  const oleh = kantor.find((satu) => satu.url === url);
  if (oleh === undefined) throw new Error('acknowledged by no office of the kabupaten');
  return peristiwa.map(({ id, waktu }) => ({ id, waktu, kantor: oleh.id }));
}

/** (a) Every acknowledged event is in the log of the office that acknowledged it, with the time it was acknowledged with. */
export function yangHilang(riwayat: readonly RiwayatKantor[], diterima: readonly PeristiwaDiterima[]): string[] {
  const dicatat = new Map(riwayat.flatMap(({ kantor, peristiwa }) => peristiwa.map(({ stored, isi }) => [stored.id, { kantor: kantor.id, waktu: isi.time }] as const)));
  return diterima.flatMap((satu) => {
    const tercatat = dicatat.get(satu.id);
    if (tercatat === undefined) return [`event ${satu.id} was acknowledged and is in no log`];
    if (satu.kantor !== undefined && tercatat.kantor !== satu.kantor) return [`event ${satu.id} was acknowledged by ${satu.kantor} and is in the log of ${tercatat.kantor}`];
    return tercatat.waktu === satu.waktu ? [] : [`event ${satu.id} was acknowledged at ${satu.waktu} and is recorded at ${tercatat.waktu}`];
  });
}
