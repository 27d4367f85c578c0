import type { Keluarga } from '@kk-lintas/domain';
import type { AturanJenis } from '../biodata/aturan-jenis';
import { temuan, type TemuanSiak } from '../biodata/temuan';
import type { KartuAktif, Pencarian } from '../register/pencarian';

/** A kind that goes on from a card needs an active one; a form without a number is told the card that its head is on. */
export function periksaNomorKk({ nomorKk, anggota }: Keluarga, { nomorKk: nasib }: AturanJenis, kartu: KartuAktif | undefined, register: Pencarian): readonly TemuanSiak[] {
  if (nasib === 'baru' || kartu !== undefined) return [];
  if (nomorKk !== undefined) return [temuan(0, 'nomorKk', 'nomor-kk-tidak-aktif', nomorKk, undefined)];
  if (nasib === 'tetap-bila-ada') return [];
  const kepala = anggota.find(({ shdk }) => shdk === 1)?.nik;
  return [temuan(0, 'nomorKk', 'nomor-kk-belum-ada', undefined, kepala === undefined ? undefined : register.penduduk(kepala)?.nomorKk)];
}

/** Every NIK of the form is registered, and stands there once. */
export function periksaNik({ anggota }: Keluarga, register: Pencarian): readonly TemuanSiak[] {
  return anggota.flatMap(({ nik }, ke) => {
    if (nik === undefined) return [];
    if (anggota.findIndex((lain) => lain.nik === nik) < ke) return [temuan(ke, 'nik', 'nik-ganda', nik, nik)];
    return register.penduduk(nik) === undefined ? [temuan(ke, 'nik', 'nik-tidak-dikenal', nik, undefined)] : [];
  });
}
