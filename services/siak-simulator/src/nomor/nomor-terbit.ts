import type { Keluarga } from '@kk-lintas/domain';
import type { SebabNomor } from '../biodata/aturan-jenis';
import type { KartuLain } from '../mutasi/kartu-lain';

/** What an application was given; the same for the same form, and for ever once the card is active. */
export interface NomorTerbit {
  readonly nomorKk: string;
  /** New NIKs, for the members who had none. */
  readonly nik: readonly NikBaru[];
  /** The version that the card has once it is active: certain, because the card is held. */
  readonly versi: number;
  /** The other cards as they will be then. */
  readonly kartuLain: readonly KartuLain[];
  /** Absent where the numbers were given out before the reason was kept. */
  readonly sebabNomor?: SebabNomor;
}

export interface NikBaru {
  readonly anggotaKe: number;
  readonly nik: string;
}

/** An application whose numbers are given out. */
export interface Penerbitan {
  readonly nomor: NomorTerbit;
  /** The family as it was when the numbers were given out. */
  readonly keluarga: Keluarga;
}

/** The form as it was before the register gave its numbers out: a file that comes back to the operator carries them. */
export function formulirAsal(formulir: Keluarga, terbit: Penerbitan | undefined): Keluarga {
  if (terbit === undefined) return formulir;
  const baru = new Set(terbit.nomor.nik.map(({ nik }) => nik));
  const anggota = formulir.anggota.map((satu) => (satu.nik !== undefined && baru.has(satu.nik) ? { ...satu, nik: undefined } : satu));
  const nomorKk = formulir.nomorKk === terbit.nomor.nomorKk ? terbit.keluarga.nomorKk : formulir.nomorKk;
  return { ...formulir, nomorKk, anggota };
}
