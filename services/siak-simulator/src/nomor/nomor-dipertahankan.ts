import { isDeepStrictEqual } from 'node:util';
import { buatNik, type Anggota, type Keluarga } from '@kk-lintas/domain';
import { awalanNomor } from '../populasi/penomoran';
import type { NikBaru, Penerbitan } from './nomor-terbit';

/** Whether this is the form that the numbers were given for; a key without a value is none. */
export function formulirSama(formulir: Keluarga, { keluarga }: Penerbitan): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(formulir)), keluarga);
}

/**
 * The NIKs of the numbers that rows of a mended form keep: the one that a row carries already, and for a row without NIK the one of the
 * same place, or else of another that is free, if birthdate and sex are still those that it tells.
 */
export function nikDipertahankan(formulir: Keluarga, { nomor: { nik: terbit } }: Penerbitan): readonly NikBaru[] {
  const dibawa = formulir.anggota.flatMap(({ nik }, anggotaKe) => (terbit.some((satu) => satu.nik === nik) ? [{ anggotaKe, nik: String(nik) }] : []));
  return formulir.anggota.reduce<readonly NikBaru[]>((semua, anggota, anggotaKe) => {
    if (anggota.nik !== undefined) return semua;
    const bebas = terbit.filter(({ nik }) => !semua.some((satu) => satu.nik === nik) && cocok(nik, formulir, anggota));
    const dapat = bebas.find((satu) => satu.anggotaKe === anggotaKe) ?? bebas[0];
    return dapat === undefined ? semua : [...semua, { anggotaKe, nik: dapat.nik }];
  }, dibawa);
}

/** The seventh to twelfth digit tell birthdate and sex. */
function cocok(nik: string, { alamat }: Keluarga, { tanggalLahir, jenisKelamin }: Anggota): boolean {
  return awalanNomor(buatNik(alamat.desa, tanggalLahir, jenisKelamin, 1)).slice(6, 12) === nik.slice(6, 12);
}
