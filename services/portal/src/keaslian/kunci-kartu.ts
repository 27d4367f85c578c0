import type { AkarTepercaya, KunciToken } from '@kk-lintas/kk-document';

/** Pinned public keys: whatever they did not sign is no card. */
export interface KunciKartu {
  /** Keys that sign the tokens of the QR. */
  readonly token: readonly KunciToken[];
  /** Root certificates to which the signers of files must lead. */
  readonly akar: readonly AkarTepercaya[];
}

/** Nobody may sign: every token and every file is refused. */
export const TANPA_KUNCI: KunciKartu = { token: [], akar: [] };

/** Under this name the portal's controllers are given `() => KunciKartu`. */
export const KUNCI_KARTU = Symbol('KunciKartu');
