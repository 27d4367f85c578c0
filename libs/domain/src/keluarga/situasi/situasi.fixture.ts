import type { JenisKelamin } from '../../kode/biodata';
import { buatNik } from '../../nik';
import { kodeWilayah } from '../../wilayah';
import type { Anggota, Keluarga } from '../keluarga';
import type { MutasiAnggota } from '../sebab-mutasi';
import type { KonteksPemeriksaan } from '../temuan';

/** A family as it may come to the counter, and what the rules say of it. All people are synthetic. */
export interface Situasi {
  readonly nama: string;
  readonly keluarga: Keluarga;
  readonly konteks?: Partial<KonteksPemeriksaan>;
  /** Rule, level and field: `R5 galat 1.statusPerkawinan` is the second member's; empty for a sound family. */
  readonly temuan: readonly string[];
}

export const HARI_INI = '2026-11-23';
export const NOMOR_KK = '3204060101100001';
export const NOMOR_LAIN = '3204320202120007';
const KECAMATAN = kodeWilayah('32.04.06');
const KELAMIN = { L: 1, P: 2 } as const satisfies Record<string, JenisKelamin>;

/** Somebody unmarried of no particular circumstances; those under six pass as pupils too. */
export function orang(namaLengkap: string, kelamin: keyof typeof KELAMIN, tanggalLahir: string, shdk: Anggota['shdk'], ciri: Partial<Anggota> = {}): Anggota {
  return {
    nik: buatNik(KECAMATAN, tanggalLahir, KELAMIN[kelamin], 1),
    namaLengkap,
    jenisKelamin: KELAMIN[kelamin],
    tempatLahir: 'Bandung',
    tanggalLahir,
    agama: 1,
    pendidikan: 2,
    pekerjaan: 3,
    golonganDarah: 4,
    statusPerkawinan: 1,
    shdk,
    kewarganegaraan: 1,
    ayah: 'Darma Contoh',
    ibu: 'Sari Contoh',
    ...ciri,
  };
}

export const KAWIN = { statusPerkawinan: 2, tanggalPerkawinan: '2006-04-02' } as const;
export const BELUM_TERCATAT = { statusPerkawinan: 3 } as const;
export const JAKA = orang('Jaka Contoh', 'L', '1980-03-14', 1, KAWIN);
export const MELATI = orang('Melati Contoh', 'P', '1983-09-02', 3, KAWIN);
export const ORANG_TUA = { ayah: JAKA.namaLengkap, ibu: MELATI.namaLengkap };
export const KENANGA = orang('Kenanga Contoh', 'P', '2009-05-20', 4, ORANG_TUA);
export const RAKA = orang('Raka Contoh', 'L', '2014-12-01', 4, ORANG_TUA);
export const BAYI: Anggota = { ...orang('Cempaka Contoh', 'P', '2026-11-01', 4, ORANG_TUA), nik: undefined };

/** A family at one address of the demonstration. */
export function rumah(...anggota: readonly Anggota[]): Keluarga {
  return { alamat: { jalan: 'Jalan Peraga 1', rt: '001', rw: '002', kodePos: '40191', desa: kodeWilayah('32.04.06.2003') }, anggota };
}

/** The same with its number: a card in force, or the form of a family that has one. */
export function kartu(...anggota: readonly Anggota[]): Keluarga {
  return { ...rumah(...anggota), nomorKk: NOMOR_KK };
}

export function kartuLain(...anggota: readonly Anggota[]): Keluarga {
  return { ...rumah(...anggota), nomorKk: NOMOR_LAIN };
}

export function dengan(keluarga: Keluarga, ...mutasi: readonly MutasiAnggota[]): Keluarga {
  return { ...keluarga, mutasi };
}

export function masuk({ nik }: Anggota, sebab: MutasiAnggota['sebab'], nomorKk?: string): MutasiAnggota {
  return { nik, arah: 'masuk', sebab, nomorKk };
}

export function keluar({ nik }: Anggota, sebab: MutasiAnggota['sebab'], nomorKk?: string): MutasiAnggota {
  return { nik, arah: 'keluar', sebab, nomorKk };
}

/** The same person as something else in the family. */
export function sebagai(satu: Anggota, shdk: Anggota['shdk'], ciri: Partial<Anggota> = {}): Anggota {
  return { ...satu, shdk, ...ciri };
}
