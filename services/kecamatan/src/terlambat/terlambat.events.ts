import type { DomainEvent } from '@kk-lintas/domain';

/** What the Dinas sent after a loss, before it heard that the case was over at the loket. */
export type PeristiwaTerlambat =
  /** A further printing of the lost card: nobody gets its sheets, and nothing opens the case again. */
  | DomainEvent<'PengirimanTidakDipakai', { readonly nomorPengiriman: number; readonly serial: readonly string[] }, undefined>
  | DomainEvent<'PengirimanTerlambatDitanggapi', { readonly nip: string; readonly keterangan: string }, undefined>;
