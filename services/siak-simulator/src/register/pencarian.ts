import type { Alamat } from '@kk-lintas/domain';
import type { KeadaanPenduduk } from '../mutasi/keadaan-penduduk';
import type { KeluargaTerdaftar, Penduduk } from '../populasi/penduduk';

/** A person and the active card that he or she is on; no card after a removal. */
export interface Terdaftar {
  readonly biodata: Penduduk;
  readonly nomorKk: string | undefined;
  readonly keadaan: KeadaanPenduduk | undefined;
}

/** An active card with its version, which grows with each issue. */
export interface KartuAktif {
  readonly keluarga: KeluargaTerdaftar;
  readonly versi: number;
}

/** What checks and plans ask the register. */
export interface Pencarian {
  penduduk(nik: string): Terdaftar | undefined;
  kartu(nomorKk: string): KartuAktif | undefined;
}

/** A card as it is written: address and rows. */
export interface IsiKartu {
  readonly alamat: Alamat;
  readonly anggota: readonly Penduduk[];
}
