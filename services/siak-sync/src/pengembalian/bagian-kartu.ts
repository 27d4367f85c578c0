import { ISI_BARIS, type Alamat, type Anggota } from '@kk-lintas/domain';

/**
 * What on a card the loket can be asked to mend: members of a row and parts of the address. The number is SIAK's, and another desa is
 * another application.
 */
export const ISI_KARTU = [
  'nik',
  ...ISI_BARIS,
  'alamat.jalan',
  'alamat.rt',
  'alamat.rw',
  'alamat.kodePos',
] as const satisfies readonly (keyof Anggota | `alamat.${keyof Alamat}`)[];

export type IsiKartu = (typeof ISI_KARTU)[number];

/** One value of the card that the Dinas refused. */
export interface BagianKartu {
  /** Index in `anggota`; 0 for the address. */
  readonly anggotaKe: number;
  readonly field: IsiKartu;
}
