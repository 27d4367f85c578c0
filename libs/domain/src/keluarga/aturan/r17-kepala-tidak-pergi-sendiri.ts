import { kepalaKeluarga, type Keluarga } from '../keluarga';
import type { AturanKeluarga, KonteksPemeriksaan, Temuan } from '../temuan';

/**
 * R17: a head does not leave a card while members remain on it without a successor (UU 23/2006 Ps. 61(1) and (3): a card has
 * a head, and a new head a new number). Looks at the family's own card and at the known cards that its members come from.
 */
export const r17KepalaTidakPergiSendiri: AturanKeluarga = (keluarga, konteks) => [
  ...kepalaSendiri(keluarga, konteks.lama),
  ...kepalaKartuLain(keluarga, konteks),
];

function kepalaSendiri(keluarga: Keluarga, lama: Keluarga | undefined): readonly Temuan[] {
  const kepala = lama === undefined ? undefined : kepalaKeluarga(lama);
  if (kepala === undefined || anggotaKe(keluarga, kepala.nik) >= 0 || keluarga.anggota.length === 0) return [];
  return kepalaKeluarga(keluarga) === undefined ? [temuan('shdk')] : [];
}

function kepalaKartuLain(keluarga: Keluarga, { lama, kartuLain = [] }: KonteksPemeriksaan): readonly Temuan[] {
  const nomorSendiri = (lama ?? keluarga).nomorKk;
  return kartuLain.flatMap((kartu): readonly Temuan[] => {
    if (kartu.nomorKk === nomorSendiri || kartu.anggota.every(({ nik }) => anggotaKe(keluarga, nik) >= 0)) return [];
    const ke = anggotaKe(keluarga, kepalaKeluarga(kartu)?.nik);
    return ke < 0 ? [] : [{ ...temuan('nik'), anggotaKe: ke }];
  });
}

function anggotaKe({ anggota }: Keluarga, dicari: string | undefined): number {
  return dicari === undefined ? -1 : anggota.findIndex(({ nik }) => nik === dicari);
}

function temuan(field: string): Temuan {
  return { aturan: 'R17', tingkat: 'galat', field, pesan: 'Kepala keluarga tidak dapat keluar sendiri; tunjuk dahulu penggantinya di kartu yang ditinggalkan.' };
}
