import type { DomainEvent } from '@kk-lintas/domain';

/** What the operator's office handed in before it heard that the case was over; a printing is `CetakanTidakDipakai`. */
export type PeristiwaTerlambat =
  /** The draft came after the end: nobody examines it. */
  | DomainEvent<'DrafTidakDipakai', { readonly putaran: number }, undefined>
  | DomainEvent<'CetakanTerlambatDitanggapi', { readonly nip: string; readonly keterangan: string }, undefined>;
