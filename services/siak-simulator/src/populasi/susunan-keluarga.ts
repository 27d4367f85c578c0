import { urutkanAnggota, type JenisKelamin } from '@kk-lintas/domain';
import type { Penduduk } from './penduduk';
import { rekaOrang, rekaTanggal, type Rekaan } from './rekaan';

/** Ordinary structures of families; each gives the members in the order of the card. */
export const SUSUNAN: readonly ((rekaan: Rekaan) => readonly Penduduk[])[] = [pasanganDenganAnak, pasanganDenganAnak, pasanganDenganAnak, tigaGenerasi, seorangDiri, jandaDenganAnak];

const TAHUN_INI = 2026;

export function pasanganDenganAnak(rekaan: Rekaan): readonly Penduduk[] {
  const { ayah, ibu, tahunNikah } = rekaPasangan(rekaan);
  return susun([ayah, ibu, ...rekaAnak(rekaan, { ayah: ayah.namaLengkap, ibu: ibu.namaLengkap, sejak: tahunNikah + 1 })]);
}

/** The couple, their children and the widowed mother of the head. */
export function tigaGenerasi(rekaan: Rekaan): readonly Penduduk[] {
  const inti = pasanganDenganAnak(rekaan);
  const kepala = inti.find(({ shdk }) => shdk === 1);
  if (kepala === undefined) throw new Error('a couple has a head');
  const tahunLahir = Number(kepala.tanggalLahir.slice(0, 4)) - rekaan.acak.bulat(20, 28);
  const nenek = rekaOrang(rekaan, { jenisKelamin: 2, tahunLahir, shdk: 7, statusPerkawinan: 6 });
  return susun([...inti.map((orang) => (orang === kepala ? { ...kepala, ibu: nenek.namaLengkap } : orang)), nenek]);
}

export function seorangDiri(rekaan: Rekaan): readonly Penduduk[] {
  const { acak } = rekaan;
  return [rekaOrang(rekaan, { jenisKelamin: acak.pilih([1, 2]), tahunLahir: acak.bulat(1960, 2002), shdk: 1, statusPerkawinan: 1 })];
}

export function jandaDenganAnak(rekaan: Rekaan): readonly Penduduk[] {
  const tahunLahir = rekaan.acak.bulat(1960, 1985);
  const ibu = rekaOrang(rekaan, { jenisKelamin: 2, tahunLahir, shdk: 1, statusPerkawinan: 6 });
  return susun([ibu, ...rekaAnak(rekaan, { ibu: ibu.namaLengkap, sejak: tahunLahir + 22 })]);
}

function rekaPasangan(rekaan: Rekaan): { readonly ayah: Penduduk; readonly ibu: Penduduk; readonly tahunNikah: number } {
  const { acak } = rekaan;
  const tahunIbu = acak.bulat(1968, 1999);
  const tahunNikah = tahunIbu + acak.bulat(20, 24);
  const kawin = { statusPerkawinan: 2, tanggalPerkawinan: rekaTanggal(acak, tahunNikah) } as const;
  const ayah = rekaOrang(rekaan, { ...kawin, jenisKelamin: 1, tahunLahir: tahunIbu - acak.bulat(0, 6), shdk: 1 });
  const ibu = rekaOrang(rekaan, { ...kawin, jenisKelamin: 2, tahunLahir: tahunIbu, shdk: 3 });
  return { ayah, ibu, tahunNikah };
}

interface Orangtua {
  readonly ayah?: string;
  readonly ibu: string;
  /** Year of the first birth at the earliest. */
  readonly sejak: number;
}

/** One to three unmarried children, two to four years apart. */
function rekaAnak(rekaan: Rekaan, { ayah, ibu, sejak }: Orangtua): readonly Penduduk[] {
  const anak: Penduduk[] = [];
  let tahunLahir = sejak;
  for (let sisa = rekaan.acak.bulat(1, 3); sisa > 0 && tahunLahir < TAHUN_INI; sisa -= 1) {
    const jenisKelamin: JenisKelamin = rekaan.acak.pilih([1, 2]);
    anak.push(rekaOrang(rekaan, { jenisKelamin, tahunLahir, shdk: 4, statusPerkawinan: 1, ibu, ...(ayah === undefined ? {} : { ayah }) }));
    tahunLahir += rekaan.acak.bulat(2, 4);
  }
  return anak;
}

function susun(orang: readonly Penduduk[]): readonly Penduduk[] {
  return urutkanAnggota(orang) as readonly Penduduk[];
}
