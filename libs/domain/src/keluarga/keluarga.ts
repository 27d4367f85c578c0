import type { Agama, GolonganDarah, JenisKelamin, Kewarganegaraan, Pendidikan } from '../kode/biodata';
import type { Pekerjaan } from '../kode/pekerjaan';
import type { Shdk, StatusPerkawinan } from '../kode/susunan-keluarga';
import type { KodeWilayah } from '../wilayah/kode-wilayah';
import type { MutasiAnggota } from './sebab-mutasi';

/**
 * A family as its form states it (UU 23/2006 jo. 24/2013 Ps. 61(1)). Texts are as written by the family and may break
 * rules: {@link periksaKeluarga} finds out.
 */
export interface Keluarga {
  /** Absent while no card was issued yet. */
  readonly nomorKk?: string;
  readonly alamat: Alamat;
  readonly anggota: readonly Anggota[];
  /** Who comes and who goes with this application; absent on a card, and on forms that leave it to the kind of application. */
  readonly mutasi?: readonly MutasiAnggota[];
}

export interface Alamat {
  readonly jalan: string;
  /** Three digits. */
  readonly rt: string;
  /** Three digits. */
  readonly rw: string;
  /** Five digits. */
  readonly kodePos: string;
  readonly desa: KodeWilayah;
}

/** One row of the card. */
export interface Anggota {
  /** Absent for a person without one yet, such as a newborn: SIAK issues it. */
  readonly nik?: string;
  readonly namaLengkap: string;
  readonly jenisKelamin: JenisKelamin;
  readonly tempatLahir: string;
  /** Civil date `YYYY-MM-DD`. */
  readonly tanggalLahir: string;
  readonly agama: Agama;
  readonly pendidikan: Pendidikan;
  readonly pekerjaan: Pekerjaan;
  readonly golonganDarah: GolonganDarah;
  readonly statusPerkawinan: StatusPerkawinan;
  /** Civil date `YYYY-MM-DD`; cards from before Permendagri 118/2017 lack it. */
  readonly tanggalPerkawinan?: string;
  readonly shdk: Shdk;
  readonly kewarganegaraan: Kewarganegaraan;
  /** Passport number, for foreigners. */
  readonly paspor?: string;
  /** Number of the kartu izin tinggal tetap, for foreigners. */
  readonly kitap?: string;
  readonly ayah: string;
  readonly ibu: string;
}

/** The one responsible for the family; undefined when no row or several rows claim it. */
export function kepalaKeluarga(keluarga: Keluarga): Anggota | undefined {
  const kepala = keluarga.anggota.filter((anggota) => anggota.shdk === 1);
  return kepala.length === 1 ? kepala[0] : undefined;
}

/** The husband and wife rows of a family; the head is not among them. */
export function pasanganKepala(keluarga: Keluarga): readonly Anggota[] {
  return keluarga.anggota.filter(({ shdk }) => shdk === 2 || shdk === 3);
}

/** The NIK of all members that have one, as needed by the four-eyes rule. */
export function nikKeluarga(keluarga: Keluarga): readonly string[] {
  return keluarga.anggota.flatMap((anggota) => anggota.nik ?? []);
}

/** The NIK of all whom a form concerns: the members, and who comes or leaves. */
export function nikBersangkutan(keluarga: Keluarga): readonly string[] {
  return [...nikKeluarga(keluarga), ...(keluarga.mutasi ?? []).flatMap(({ nik }) => nik ?? [])];
}
