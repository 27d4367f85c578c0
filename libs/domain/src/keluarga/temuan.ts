import type { Anggota, Keluarga } from './keluarga';

/** A rule that a family breaks. */
export interface Temuan {
  /** Number of the rule (`R5`) in the list of business rules. */
  readonly aturan: string;
  /** `galat` must be mended before the card is issued; `peringatan` is for the officer to look at. */
  readonly tingkat: 'galat' | 'peringatan';
  /** Index in `anggota`; absent when the family as a whole is meant. */
  readonly anggotaKe?: number;
  /** Member of `Anggota`, or a path in `Keluarga` (`alamat.rt`). */
  readonly field: string;
  /** One plain Indonesian sentence without personal data. */
  readonly pesan: string;
}

/** What the rules know beside the family. */
export interface KonteksPemeriksaan {
  /** The civil date (WIB) of the check, `YYYY-MM-DD`. */
  readonly tanggal: string;
  /** Kode wilayah of the office that took the application; absent: R21 does not compare the address with it. */
  readonly kantor?: string;
}

/** One business rule: a pure function from a family to what is wrong with it. */
export type AturanKeluarga = (keluarga: Keluarga, konteks: KonteksPemeriksaan) => readonly Temuan[];

/** Runs a check on every member; what it returns is completed with the member's index. */
export function perAnggota(
  keluarga: Keluarga,
  periksa: (anggota: Anggota) => readonly Omit<Temuan, 'anggotaKe'>[],
): readonly Temuan[] {
  return keluarga.anggota.flatMap((anggota, anggotaKe) => periksa(anggota).map((temuan) => ({ ...temuan, anggotaKe })));
}

/** Whether an optional field was left out: empty, or the dash that the card prints. */
export function kosong(teks: string | undefined): boolean {
  return teks === undefined || teks.trim() === '' || teks.trim() === '-';
}
