import type { Pelaku } from '@kk-lintas/domain';
import type { AnyAggregate } from '@kk-lintas/office';

/** One command of a frozen history. */
export interface LangkahBeku {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly oleh: Pelaku;
  readonly command: { readonly type: string };
  /** Days that pass before it. */
  readonly hari?: number;
}

/** A step whose stream is fixed, for writing a history as a list of `[who, command, days before]`. */
export function langkah<Command extends { readonly type: string }>(aggregate: AnyAggregate, id: string, baris: readonly (readonly [Pelaku, Command, number?])[]): LangkahBeku[] {
  return baris.map(([oleh, command, hari]) => ({ aggregate, id, oleh, command, ...(hari !== undefined && { hari }) }));
}

export const SISTEM: Pelaku = { jenis: 'sistem', nama: 'riwayat beku' };
