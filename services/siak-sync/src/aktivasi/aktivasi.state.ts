import { nomorMenungguJawaban, type PermohonanSiak } from '../permohonan/permohonan.state';

/** Something asked of SIAK that was refused or not answered so far. */
export interface PermintaanGagal {
  /** The last try, whether or not it is answered. */
  readonly percobaan: number;
  /** The last try that failed, and why. */
  readonly gagal: number;
  readonly sebab: string;
  /** Absent while an answer is due. */
  readonly cobaLagiPada?: string;
}

/** The card counts, or in mode TTE is to be signed, and SIAK is not known to have it active yet. */
export function harusAktif(state: PermohonanSiak): boolean {
  const { tahap, distempel, meminta, aktif } = state;
  if (aktif === true || tahap === 'berakhir') return false;
  if (tahap === 'nomor-terbit') return !nomorMenungguJawaban(state);
  if (distempel !== undefined) return true;
  // Numbers that were asked for by themselves are of mode TTE: no such card is signed and handed over before it is active.
  return tahap === 'selesai' && meminta !== 'nomor';
}

/** The case ended without a card, and SIAK may hold its numbers, cards and NIK still. */
export function harusDilepas({ tahap, dilepas }: PermohonanSiak): boolean {
  return tahap === 'berakhir' && dilepas !== true;
}
