import type { LayananPetugas } from './layanan-petugas';

/** What people call each kind of office. */
export const NAMA_LAYANAN: Readonly<Record<LayananPetugas, string>> = {
  desa: 'desa/kelurahan',
  kecamatan: 'kecamatan',
  'siak-sync': 'operator SIAK',
  dinas: 'Dinas Dukcapil',
  portal: 'portal warga',
  audit: 'inspektorat',
};
