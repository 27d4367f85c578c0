import type { DomainEvent, Peran } from '@kk-lintas/domain';
import type { LayananPetugas } from '../wewenang/layanan-petugas';

export type PeristiwaAkun = PetugasDidaftarkan | PeranDiubah | PetugasDinonaktifkan | SandiDiganti;

/** Of a head of RT or RW, three digits each; absent for others, and in events of before they were kept. */
export interface Lingkungan {
  readonly rt?: string;
  readonly rw?: string;
}

export type PetugasDidaftarkan = DomainEvent<
  'PetugasDidaftarkan',
  { readonly nip: string; readonly jabatan: string; readonly peran: readonly Peran[]; readonly kantor: string; readonly layanan: LayananPetugas } & Lingkungan,
  { readonly nama: string; readonly nik?: string; readonly sandiHash: string }
>;

export type PeranDiubah = DomainEvent<'PeranDiubah', { readonly nip: string; readonly jabatan: string; readonly peran: readonly Peran[] } & Lingkungan, undefined>;

export type PetugasDinonaktifkan = DomainEvent<'PetugasDinonaktifkan', { readonly nip: string; readonly alasan: AlasanNonaktif }, undefined>;

export type SandiDiganti = DomainEvent<'SandiDiganti', { readonly nip: string }, { readonly sandiHash: string }>;

/** Why an account was closed; a list, so that nothing about the person gets into an open event. */
export const ALASAN_NONAKTIF = ['mutasi', 'pensiun', 'berhenti', 'cuti-panjang', 'pemeriksaan', 'lainnya'] as const;

export type AlasanNonaktif = (typeof ALASAN_NONAKTIF)[number];
