import type { Jawaban } from './klien';

/** What has happened so far in a case, as far as later steps need it. */
export interface Catatan {
  readonly serial: readonly string[];
  readonly nomorTandaTerima: number;
}

export const CATATAN_AWAL: Catatan = { serial: [], nomorTandaTerima: 0 };

/** The same after what an office answered. */
export function catat(catatan: Catatan, { peristiwa }: Jawaban): Catatan {
  return peristiwa.reduce<Catatan>((sejauh, { type, data }) => {
    if (type === 'KartuDicetak') return { ...sejauh, serial: (data['lembar'] as { serial: string }[]).map(({ serial }) => serial) };
    if (type === 'KartuDicetakUlang') return { ...sejauh, serial: sejauh.serial.map((serial) => (serial === data['serialLama'] ? (data['serial'] as string) : serial)) };
    if (type === 'TandaTerimaDiterbitkan') return { ...sejauh, nomorTandaTerima: data['nomor'] as number };
    return sejauh;
  }, catatan);
}
