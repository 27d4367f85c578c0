import type { RiwayatKantor } from './riwayat';

/** An event that an office acknowledged to its caller. */
export interface PeristiwaDiterima {
  readonly id: string;
  readonly waktu: string;
}

/** (a) Every acknowledged event is in a log, with the time it was acknowledged with. */
export function yangHilang(riwayat: readonly RiwayatKantor[], diterima: readonly PeristiwaDiterima[]): string[] {
  const waktu = new Map(riwayat.flatMap(({ peristiwa }) => peristiwa.map(({ stored, isi }) => [stored.id, isi.time] as const)));
  return diterima.flatMap((satu) => {
    const tercatat = waktu.get(satu.id);
    if (tercatat === undefined) return [`event ${satu.id} was acknowledged and is in no log`];
    return tercatat === satu.waktu ? [] : [`event ${satu.id} was acknowledged at ${satu.waktu} and is recorded at ${tercatat}`];
  });
}
