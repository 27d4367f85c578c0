/** Roles of DESIGN section 7; a permission is role × kantor × action. */
export const PERAN = [
  'pemohon',
  'ketua-rt',
  'ketua-rw',
  'petugas-desa',
  'kasi-pemerintahan',
  'lurah',
  'petugas-loket',
  'operator-siak',
  'verifikator-dinas',
  'kabid-dafduk',
  'sekretaris-dinas',
  'kepala-dinas',
  'staf-dinas-kecamatan',
  'auditor',
  'admin-kantor',
] as const;

export type Peran = (typeof PERAN)[number];
