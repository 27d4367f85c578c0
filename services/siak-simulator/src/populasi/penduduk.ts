import type { Anggota, Keluarga } from '@kk-lintas/domain';

/** A person of the register. */
export type Penduduk = Anggota & { readonly nik: string };

/** A family with its active card. */
export interface KeluargaTerdaftar extends Keluarga {
  readonly nomorKk: string;
  readonly anggota: readonly Penduduk[];
}

/** The day as of which the invented people have their age, schooling and work: independent of the machine's clock. */
export const TANGGAL_POPULASI = '2026-01-01';
