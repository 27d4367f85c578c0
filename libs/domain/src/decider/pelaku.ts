import type { Peran } from './peran';

/** Who acts: an officer of an office, the applicant, or the system itself (a policy or a timer). */
export type Pelaku = Petugas | Pemohon | Sistem;

export interface Petugas {
  readonly jenis: 'petugas';
  /** 18 digits for civil servants; a local number for RT/RW heads. */
  readonly nip: string;
  readonly nama: string;
  /** The officer's own NIK: nobody acts in the case of a family that he or she belongs to. */
  readonly nik?: string;
  readonly jabatan: string;
  readonly peran: readonly Peran[];
  /** Kode wilayah of the officer's office. */
  readonly kantor: string;
  /** Three digits: the RT of its head; absent for who heads none, and in accounts of before it was kept. */
  readonly rt?: string;
  /** Three digits: the RW of the head of an RT or RW; absent as `rt`. */
  readonly rw?: string;
}

export interface Pemohon {
  readonly jenis: 'pemohon';
}

export interface Sistem {
  readonly jenis: 'sistem';
  /** Name of the policy or timer. */
  readonly nama: string;
}
