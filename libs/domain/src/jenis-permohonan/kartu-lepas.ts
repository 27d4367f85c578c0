import type { Keluarga } from '../keluarga/keluarga';
import { jenisPermohonan } from './daftar-jenis';

/** What SIAK found, without any value: which row, which field, what is wrong. */
export interface TemuanBerkode {
  /** Index in `anggota`. */
  readonly anggotaKe: number;
  readonly field: string;
  readonly kode: string;
}

/** What SIAK says of somebody who is on the card no more: on another one, on none, dead, or abroad. */
const PERGI: ReadonlySet<string> = new Set(['nik-aktif-di-kk-lain', 'nik-tidak-aktif', 'penduduk-meninggal', 'penduduk-di-luar-negeri']);

/** Whether a finding says that the member of its row left the card by another case. */
export function anggotaPergi({ field, kode }: TemuanBerkode): boolean {
  return field === 'nik' && PERGI.has(kode);
}

/** Why a reprint has no card to print. `kartu-tidak-aktif`: its number is in force no more; `kepala-pergi`: its head is on it no more. */
export type SebabKartuLepas = 'kartu-tidak-aktif' | 'kepala-pergi';

/**
 * A reprint (rule R15) prints the card in force. There is none to print when its number ended, or its head left it: the number goes
 * with the head (UU 23/2006 Ps. 61(3)), and whoever stays applies for another head, which is a change of data.
 * @param jenis code of the kind of application, a known one
 * @param keluarga absent where the form cannot be read: then nobody knows whose row is the head's
 * @returns undefined while there is a card, and for a kind that may change data: its form can be mended
 */
export function sebabKartuLepas(jenis: string, keluarga: Keluarga | undefined, temuan: readonly TemuanBerkode[]): SebabKartuLepas | undefined {
  if (jenisPermohonan(jenis).bolehUbahData) return undefined;
  if (temuan.some(({ field, kode }) => field === 'nomorKk' && kode === 'nomor-kk-tidak-aktif')) return 'kartu-tidak-aktif';
  return temuan.some((satu) => anggotaPergi(satu) && keluarga?.anggota[satu.anggotaKe]?.shdk === 1) ? 'kepala-pergi' : undefined;
}
