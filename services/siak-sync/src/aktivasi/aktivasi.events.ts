import type { DomainEvent } from '@kk-lintas/domain';

/** What came of having SIAK make a card the active one, in both modes of issue, or give up what it holds for a case without a card. */
export type PeristiwaAktivasi =
  | DomainEvent<'KartuAktifDiSiak', Record<string, never>, undefined>
  | DomainEvent<'AktivasiSiakGagal', { readonly percobaan: number; readonly sebab: string; readonly cobaLagiPada: string }, undefined>
  /** Asked again by the timer; the first try follows from the stamp, the numbers or the hand-over. */
  | DomainEvent<'AktivasiSiakDiminta', { readonly percobaan: number }, undefined>
  | DomainEvent<'PenahananSiakDilepas', Record<string, never>, undefined>
  | DomainEvent<'PelepasanSiakGagal', { readonly percobaan: number; readonly sebab: string; readonly cobaLagiPada: string }, undefined>
  | DomainEvent<'PelepasanSiakDiminta', { readonly percobaan: number }, undefined>;
