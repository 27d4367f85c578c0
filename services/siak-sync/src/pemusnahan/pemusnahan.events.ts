import type { DomainEvent } from '@kk-lintas/domain';

/** What becomes of sheets that hold no more: withdrawn from a family, proposed for destruction, destroyed. */
export type PeristiwaPemusnahan =
  /** `pengganti`: stream of the case whose card took the place of theirs. */
  | DomainEvent<'BlankoDitarik', { readonly pengganti: string; readonly serial: readonly string[] }, undefined>
  | DomainEvent<'PemusnahanDiajukan', { readonly pemusnahan: number; readonly serial: readonly string[]; readonly nip: string; readonly saksi: string }, undefined>
  | DomainEvent<'PemusnahanDisahkan', { readonly pemusnahan: number; readonly serial: readonly string[]; readonly diajukanOleh: string; readonly nip: string; readonly nomor: number; readonly tahun: number }, undefined>
  | DomainEvent<'PemusnahanDitolak', { readonly pemusnahan: number; readonly nip: string; readonly alasan: string }, undefined>;
