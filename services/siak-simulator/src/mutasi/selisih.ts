import type { Keluarga } from '@kk-lintas/domain';
import type { AturanJenis } from '../biodata/aturan-jenis';
import type { Penduduk } from '../populasi/penduduk';
import type { KartuAktif, Pencarian, Terdaftar } from '../register/pencarian';

/** A member of the form who is not on the family's card yet. */
export interface Datang {
  readonly anggotaKe: number;
  /** Undefined for one without NIK yet. */
  readonly dikenal: Terdaftar | undefined;
}

/** Who joins and who leaves when the form comes true. */
export interface Selisih {
  /** The active card that the family goes on from; undefined for a family that has none. */
  readonly kartu: KartuAktif | undefined;
  readonly datang: readonly Datang[];
  /** Members of that card who are not on the form. */
  readonly pergi: readonly Penduduk[];
}

/** Compares the members of a form with the register. Members whose NIK is unknown or repeated are left out: they are findings of their own. */
export function selisihAnggota(formulir: Keluarga, aturan: AturanJenis, register: Pencarian): Selisih {
  const kartu = kartuKeluarga(formulir, aturan, register);
  const lama = new Set(kartu?.keluarga.anggota.map(({ nik }) => nik));
  const nik = formulir.anggota.map((satu) => satu.nik);
  const datang = nik.flatMap((satu, anggotaKe): Datang[] => {
    if (satu === undefined) return [{ anggotaKe, dikenal: undefined }];
    const dikenal = lama.has(satu) || nik.indexOf(satu) < anggotaKe ? undefined : register.penduduk(satu);
    return dikenal === undefined ? [] : [{ anggotaKe, dikenal }];
  });
  return { kartu, datang, pergi: kartu?.keluarga.anggota.filter((satu) => !nik.includes(satu.nik)) ?? [] };
}

function kartuKeluarga(formulir: Keluarga, { nomorKk: nasib }: AturanJenis, register: Pencarian): KartuAktif | undefined {
  if (nasib === 'baru') return undefined;
  const nomorKk = formulir.nomorKk ?? (nasib === 'berganti' ? kartuTerbanyak(formulir, register) : undefined);
  return nomorKk === undefined ? undefined : register.kartu(nomorKk);
}

/** The card that most members are on. */
function kartuTerbanyak({ anggota }: Keluarga, register: Pencarian): string | undefined {
  const hitungan = new Map<string, number>();
  for (const { nik } of anggota) {
    const nomorKk = nik === undefined ? undefined : register.penduduk(nik)?.nomorKk;
    if (nomorKk !== undefined) hitungan.set(nomorKk, (hitungan.get(nomorKk) ?? 0) + 1);
  }
  return [...hitungan].sort(([, a], [, b]) => b - a)[0]?.[0];
}
