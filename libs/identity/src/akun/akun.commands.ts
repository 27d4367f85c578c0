import type { Peran } from '@kk-lintas/domain';
import type { LayananPetugas } from '../wewenang/layanan-petugas';
import type { AlasanNonaktif } from './akun.events';

export type PerintahAkun = DaftarkanPetugas | UbahPeran | NonaktifkanPetugas | GantiSandi;

/** Opens an account; `sandiHash` comes from `hashSandi`, after `periksaSandi` found the password good. */
export interface DaftarkanPetugas {
  readonly type: 'DaftarkanPetugas';
  readonly nip: string;
  readonly nama: string;
  readonly nik?: string;
  readonly jabatan: string;
  readonly peran: readonly Peran[];
  readonly kantor: string;
  readonly layanan: LayananPetugas;
  readonly rt?: string;
  readonly rw?: string;
  readonly sandiHash: string;
}

export interface UbahPeran {
  readonly type: 'UbahPeran';
  readonly peran: readonly Peran[];
  /** A new title that comes with the roles; absent: the title stays. */
  readonly jabatan?: string;
  /** Absent: they stay. */
  readonly rt?: string;
  readonly rw?: string;
}

export interface NonaktifkanPetugas {
  readonly type: 'NonaktifkanPetugas';
  readonly alasan: AlasanNonaktif;
}

/** The officer's own change, or a reset by the admin of the office. */
export interface GantiSandi {
  readonly type: 'GantiSandi';
  readonly sandiHash: string;
}
