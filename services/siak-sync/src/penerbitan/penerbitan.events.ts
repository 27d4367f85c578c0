import type { BerkasBerjalan, KartuLain, NilaiTemuan, TemuanTerbuka } from '@kk-lintas/contracts';
import type { DomainEvent, Keluarga, NomorMenurutTabel } from '@kk-lintas/domain';

/** The way of a card in mode TTE: nothing is numbered before the Kepala Dinas approved it. */
export type PeristiwaTte =
  /** What becomes of other cards as SIAK's check planned it; absent in events of before it told. */
  | DomainEvent<'BiodataSesuai', { readonly percobaan: number; readonly jumlahKartuLain?: number }, { readonly kartuLain: readonly KartuLain[] }>
  | DomainEvent<'DrafDiajukan', { readonly putaran: number; readonly nip: string }, undefined>
  /** `pelaku`: who acted up to the approval, as the Dinas told it; absent in a further try, and from a Dinas that does not tell. */
  | DomainEvent<'NomorDiminta', { readonly percobaan: number; readonly pelaku?: BerkasBerjalan['pelaku'] }, undefined>
  | DomainEvent<
      'NomorTerbit',
      { readonly percobaan: number; readonly nikBaru: number; readonly versi?: number; readonly ditetapkan?: string; readonly sebabNomor?: string; readonly nomorMenurutTabel?: NomorMenurutTabel },
      { readonly nomorKk: string; readonly keluarga: Keluarga; readonly kartuLain?: readonly KartuLain[] }
    >
  | DomainEvent<'PenerbitanDitolakSiak', { readonly percobaan: number; readonly temuan: readonly TemuanTerbuka[] }, { readonly nilai: readonly NilaiTemuan[] }>;
