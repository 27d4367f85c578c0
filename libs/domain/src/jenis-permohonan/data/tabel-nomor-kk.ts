import type { NomorBilaKepalaPergi } from '../../kebijakan/pilihan-kebijakan';
import type { Keadaan } from '../keadaan';
import type { AlasanNomorKk } from './alasan-nomor-kk';

/** The first line of the table that fits a case decides. */
export interface BarisNomorKk {
  /** Place in the tree of form F-1.02 (`B2d`), or one kind by its whole code. */
  readonly jenis: string;
  /** Absent: in every circumstance. */
  readonly bila?: Keadaan;
  /** Absent: whatever the policy chooses. */
  readonly pilihan?: NomorBilaKepalaPergi;
  readonly alasan: AlasanNomorKk;
}

/** The card that the head takes along, by what the policy chooses. */
function kepalaPergi(jenis: string): readonly BarisNomorKk[] {
  return [
    { jenis, bila: 'kepala-pergi', pilihan: 'ikut-kepala', alasan: 'kepala-pergi-membawa-nomor' },
    { jenis, bila: 'kepala-pergi', pilihan: 'tetap-di-keluarga', alasan: 'kepala-pergi-nomor-baru' },
  ];
}

/** The card of those whom the head leaves, by what the policy chooses. */
function ditinggalKepala(jenis: string): readonly BarisNomorKk[] {
  return [
    { jenis, bila: 'kepala-pergi', pilihan: 'ikut-kepala', alasan: 'ditinggal-kepala-nomor-baru' },
    { jenis, bila: 'kepala-pergi', pilihan: 'tetap-di-keluarga', alasan: 'ditinggal-kepala-nomor-tetap' },
  ];
}

/** What happens to the nomor KK: it belongs to the head (UU 23/2006 Ps. 61(3)), the rest is practice and policy. */
export const TABEL_NOMOR_KK: readonly BarisNomorKk[] = [
  { jenis: 'A1', alasan: 'keluarga-baru' },
  ...ditinggalKepala('A2'),
  { jenis: 'A2', alasan: 'kepala-diganti' },
  ...kepalaPergi('A3'),
  { jenis: 'A3', bila: 'karena-perceraian', alasan: 'pisah-karena-perceraian' },
  { jenis: 'A3', alasan: 'pisah-kk' },
  { jenis: 'A4', bila: 'sekeluarga', alasan: 'pindah-sekeluarga' },
  ...kepalaPergi('A4'),
  { jenis: 'A4', alasan: 'pindah-sebagian' },
  { jenis: 'A5', alasan: 'datang-dari-luar-negeri' },
  { jenis: 'A6', alasan: 'pertama-tercatat' },
  { jenis: 'A7', bila: 'sudah-berkartu', alasan: 'kepala-tetap' },
  { jenis: 'A7', alasan: 'pertama-tercatat' },
  { jenis: 'B1', alasan: 'kepala-tetap' },
  { jenis: 'B2a', alasan: 'kepala-tetap' },
  { jenis: 'B2b', bila: 'kepala-meninggal', alasan: 'kepala-diganti' },
  { jenis: 'B2b', alasan: 'kepala-tetap' },
  { jenis: 'B2c', bila: 'sekeluarga', alasan: 'pindah-sekeluarga' },
  ...ditinggalKepala('B2c'),
  { jenis: 'B2c', alasan: 'kepala-tetap' },
  ...ditinggalKepala('B2d-perceraian'),
  { jenis: 'B2d-perceraian', alasan: 'perceraian-kepala-tetap' },
  { jenis: 'B2d', alasan: 'kepala-tetap' },
  { jenis: 'B3', alasan: 'kepala-tetap' },
  { jenis: 'C1', alasan: 'cetak-ulang' },
  { jenis: 'C2', alasan: 'cetak-ulang' },
];
