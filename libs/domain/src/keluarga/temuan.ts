import type { Anggota, Keluarga } from './keluarga';
import type { KebijakanKeluarga } from './kebijakan-keluarga';

/**
 * `galat` must be mended before the card is issued · `peringatan` is for the officer to look at · `kebijakan` the law leaves
 * it to the kabupaten, and the check was not told what this one decided: the officer follows its policy.
 */
export type TingkatTemuan = 'galat' | 'peringatan' | 'kebijakan';

/** A rule that a family breaks. */
export interface Temuan {
  /** Number of the rule (`R5`) in the list of business rules. */
  readonly aturan: string;
  readonly tingkat: TingkatTemuan;
  /** Index in `anggota`; absent when the family as a whole is meant. */
  readonly anggotaKe?: number;
  /** Member of `Anggota`, or a path in `Keluarga` (`alamat.rt`, `mutasi.0.nomorKk`). */
  readonly field: string;
  /** One plain Indonesian sentence without personal data. */
  readonly pesan: string;
}

/** What the rules know beside the family. Whoever knows less gets fewer findings, never false ones. */
export interface KonteksPemeriksaan {
  /** The civil date (WIB) of the check, `YYYY-MM-DD`. */
  readonly tanggal: string;
  /** Kode wilayah of the office that took the application; absent: R21 does not compare the address with it. */
  readonly kantor?: string;
  /** RT and RW that the surat pengantar names; absent: R21 does not compare the address with them. */
  readonly surat?: { readonly rt: string; readonly rw: string };
  /** The family's card in force. */
  readonly lama?: Keluarga;
  /** Other cards in force: those that the members stand on and those that `mutasi` names. */
  readonly kartuLain?: readonly Keluarga[];
  /** Code of the kind of application. */
  readonly jenis?: string;
  /** Codes of the papers handed in. */
  readonly berkas?: readonly string[];
  /** By NIK, whether the biometrics for the KTP-el were recorded. */
  readonly perekaman?: ReadonlyMap<string, boolean>;
  /** What the kabupaten decided where the law leaves it a choice. */
  readonly kebijakan?: KebijakanKeluarga;
  /** Whether the list of regions has this kode wilayah. */
  readonly wilayahDikenal?: (kode: string) => boolean;
}

/** Where a finding lies in a form, as an answer names it (`keluarga.anggota.1.shdk`). */
export function jalurTemuan({ anggotaKe, field }: Pick<Temuan, 'anggotaKe' | 'field'>): string {
  return ['keluarga', ...(anggotaKe === undefined ? [] : ['anggota', anggotaKe]), field].join('.');
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
