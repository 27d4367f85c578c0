import type { Layanan } from '@kk-lintas/contracts';
import type { Peran } from '@kk-lintas/domain';

/** Services whose screens officers log in to: every publishing office, and the inspectorate. */
export type LayananPetugas = Layanan | 'audit';

/** Roles that an account of each service may hold (DESIGN section 7). */
export const PERAN_LAYANAN: Readonly<Record<LayananPetugas, readonly Peran[]>> = {
  desa: ['ketua-rt', 'ketua-rw', 'petugas-desa', 'kasi-pemerintahan', 'lurah', 'admin-kantor'],
  kecamatan: ['petugas-loket', 'staf-dinas-kecamatan', 'admin-kantor'],
  'siak-sync': ['operator-siak', 'auditor', 'admin-kantor'],
  dinas: ['verifikator-dinas', 'kabid-dafduk', 'sekretaris-dinas', 'kepala-dinas', 'admin-kantor'],
  portal: ['admin-kantor'],
  audit: ['auditor', 'admin-kantor'],
};

/** Where an act takes place: the service and the kode wilayah of its office. */
export interface TempatTindakan {
  readonly layanan: LayananPetugas;
  readonly kantor: string;
}
