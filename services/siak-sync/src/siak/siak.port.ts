import type { KartuLain } from '@kk-lintas/contracts';
import type { Keluarga } from '@kk-lintas/domain';

/** The national population register as the operator's office needs it. All calls are idempotent by `permohonanId`. */
export interface Siak {
  /** @throws SiakTidakMenjawab when there is no usable answer in time */
  periksa(permohonanId: string, jenis: string, keluarga: Keluarga): Promise<HasilPeriksa>;
  /**
   * Issues nomor KK and the NIKs that are missing, and holds every card and NIK concerned for this case until `aktifkan` or `lepaskan`.
   * The same form gets the same answer. Until `aktifkan` a changed form is planned and held anew: the nomor KK that was issued, and the
   * new NIK of a row that is still there, stay. So numbers whose plan is not the approved one need not be given up: the case, mended or
   * approved anew, asks again. A request that arrives after a later one of the case changes nothing.
   * @param urutan grows with each request of the case, and is the same when one is sent again. @throws SiakTidakMenjawab
   */
  terbitkanNomor(permohonanId: string, jenis: string, keluarga: Keluarga, urutan: number): Promise<NomorTerbit | NomorDitahan>;
  /** Makes the new card and all other cards of the case the active ones, and holds them no longer; settles too when they are already. @throws SiakTidakMenjawab */
  aktifkan(permohonanId: string): Promise<void>;
  /** Gives up what is held for a case that ended without a card; nothing happens to one whose card is active. @throws SiakTidakMenjawab */
  lepaskan(permohonanId: string): Promise<void>;
}

/** `kartuLain`: what becomes of other cards by this case, as SIAK's register stands now; absent where SIAK does not tell it at the check. */
export type HasilPeriksa = { readonly hasil: 'valid'; readonly kartuLain?: readonly KartuLain[] } | { readonly hasil: 'tidak-valid'; readonly temuan: readonly TemuanSiak[] };

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
  /** The version that the card will have; absent in answers of before cards were held. */
  readonly versi?: number;
  /** The other cards that lose or gain members by this case. */
  readonly kartuLain?: readonly KartuLain[];
  /** Code of the reason why the number stays or is new (UU 23/2006 Ps. 61(3)). */
  readonly sebabNomor?: string;
}

/** Another case holds a card or a NIK that this one needs: nothing was given or held. */
export interface NomorDitahan {
  readonly hasil: 'ditahan';
}

/** SIAK did not answer, answered with an error, or with something that is no answer. */
export class SiakTidakMenjawab extends Error {
  constructor(readonly sebab: string) {
    super(sebab);
    this.name = 'SiakTidakMenjawab';
  }
}
