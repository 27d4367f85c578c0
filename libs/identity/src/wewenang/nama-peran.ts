import type { Peran } from '@kk-lintas/domain';

/** What people call each role. */
export const NAMA_PERAN: Readonly<Record<Peran, string>> = {
  pemohon: 'Pemohon',
  'ketua-rt': 'Ketua RT',
  'ketua-rw': 'Ketua RW',
  'petugas-desa': 'Petugas Desa/Kelurahan',
  'kasi-pemerintahan': 'Seksi Pemerintahan',
  lurah: 'Lurah/Kepala Desa',
  'petugas-loket': 'Petugas Loket KK dan KTP',
  'operator-siak': 'Operator SIAK',
  'verifikator-dinas': 'Verifikator Dinas',
  'kabid-dafduk': 'Kepala Bidang Pendaftaran Penduduk',
  'sekretaris-dinas': 'Sekretaris Dinas',
  'kepala-dinas': 'Kepala Dinas',
  'staf-dinas-kecamatan': 'Staf Dinas di Kecamatan',
  auditor: 'Auditor',
  'admin-kantor': 'Admin Kantor',
};

/** `Ketua RT, Ketua RW atau Lurah/Kepala Desa` */
export function sebutPeran(peran: readonly Peran[]): string {
  const nama = peran.map((satu) => NAMA_PERAN[satu]);
  const terakhir = nama.pop() ?? '';
  return nama.length === 0 ? terakhir : `${nama.join(', ')} atau ${terakhir}`;
}
