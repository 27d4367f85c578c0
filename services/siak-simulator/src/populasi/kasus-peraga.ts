import type { Keluarga, KodeWilayah } from '@kk-lintas/domain';
import type { KeluargaTerdaftar } from './penduduk';

/** One demonstration case: who applies where, for what, and what the filled form says. */
export interface KasusPeraga {
  /** Short code of the kind of application, as in `A1-membentuk-keluarga-baru`. */
  readonly jenis: string;
  /** Desa or kelurahan of the application. */
  readonly desa: KodeWilayah;
  readonly pemohon: { readonly nama: string; readonly nik: string };
  /** The family as the form states it. */
  readonly permohonan: Keluarga;
  /** The family cards that SIAK has today. */
  readonly kartuLama: readonly KeluargaTerdaftar[];
}
