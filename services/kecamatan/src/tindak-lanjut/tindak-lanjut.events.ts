import type { DomainEvent } from '@kk-lintas/domain';

/** Which follow-up case of a card goes on, by the ids of the cases. */
export type PeristiwaTindakLanjut =
  | DomainEvent<'TindakLanjutDibuka', { readonly kasus: string }, undefined>
  /** Another one of the same card goes on: this one waits for its turn. */
  | DomainEvent<'TindakLanjutMenunggu', { readonly kasus: string }, undefined>
  /** Of one that waited it gives nobody a turn. `berikut`: whose turn it is now; absent where none waits. `versi`: the issue that was handed over; absent where none was, or nobody said. */
  | DomainEvent<'TindakLanjutSelesai', { readonly kasus: string; readonly berikut?: string; readonly versi?: number }, undefined>;
