import type { KartuLain } from '@kk-lintas/contracts';
import type { Keluarga } from '@kk-lintas/domain';

/** The national population register as the operator's office needs it. All calls are idempotent by `permohonanId`. */
export interface Siak {
  /** @throws SiakTidakMenjawab when there is no usable answer in time */
  periksa(permohonanId: string, jenis: string, keluarga: Keluarga): Promise<HasilPeriksa>;
  /** Issues nomor KK and the NIKs that are missing. @throws SiakTidakMenjawab */
  terbitkanNomor(permohonanId: string, jenis: string, keluarga: Keluarga): Promise<NomorTerbit>;
  /** Makes the new card the active one. @throws SiakTidakMenjawab */
  aktifkan(permohonanId: string): Promise<void>;
}

export type HasilPeriksa = { readonly hasil: 'valid' } | { readonly hasil: 'tidak-valid'; readonly temuan: readonly TemuanSiak[] };

export interface TemuanSiak {
  readonly anggotaKe: number;
  readonly field: string;
  readonly kode: string;
  readonly nilaiPermohonan: string;
  readonly nilaiSiak: string;
  readonly kantorPerbaikan: string;
}

export interface NomorTerbit {
  readonly nomorKk: string;
  readonly nik: readonly { readonly anggotaKe: number; readonly nik: string }[];
  /** Which issue of the nomor KK the card will be when it is made active. */
  readonly versi?: number;
  /** The other cards that change with it. */
  readonly kartuLain?: readonly KartuLain[];
}

/** SIAK did not answer, answered with an error, or with something that is no answer. */
export class SiakTidakMenjawab extends Error {
  constructor(readonly sebab: string) {
    super(sebab);
    this.name = 'SiakTidakMenjawab';
  }
}
