import type { BerkasBerjalan } from '@kk-lintas/contracts';
import type { NomorTerbit, TemuanSiak } from '../siak/siak.port';

/** SIAK's answer when it was asked to number an approved card, and to hold it until it is made the active one. */
export type HasilPenerbitan =
  | ({ readonly hasil: 'terbit' } & NomorTerbit)
  | { readonly hasil: 'ditolak'; readonly temuan: readonly TemuanSiak[] }
  | { readonly hasil: 'tidak-menjawab'; readonly sebab: string };

export type PerintahTte =
  | { readonly type: 'AjukanDraf' }
  | { readonly type: 'MintaNomor'; readonly putaran: number; readonly pelaku?: BerkasBerjalan['pelaku'] }
  | { readonly type: 'CatatHasilPenerbitan'; readonly percobaan: number; readonly hasil: HasilPenerbitan };
