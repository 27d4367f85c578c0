import type { DomainEvent } from '@kk-lintas/domain';

/** A stamped card that was lost on the way (step 16d) is declared lost under four eyes, and printed anew. */
export type PeristiwaKehilangan =
  | DomainEvent<'KehilanganDiajukan', { readonly nip: string; readonly alasan: string; readonly nomorLaporan: string }, undefined>
  | DomainEvent<'KehilanganDitolak', { readonly nip: string; readonly alasan: string }, undefined>
  | DomainEvent<'KartuDinyatakanHilang', KartuHilang, undefined>
  /** The kecamatan took it in before it knew. */
  | DomainEvent<'KartuHilangSampai', { readonly nomorPengiriman: number }, undefined>
  | DomainEvent<'KartuHilangTernyataDiserahkan', HilangTerserahkan, undefined>
  | DomainEvent<'CetakanTidakDipakai', { readonly putaran: number; readonly serial: readonly string[] }, undefined>
  | DomainEvent<'KartuTerserahkanDitanggapi', { readonly nip: string; readonly keterangan: string }, undefined>;

export interface KartuHilang {
  /** NIP of who proposed it, and of the second officer, who confirmed it. */
  readonly diajukanOleh: string;
  readonly nip: string;
  readonly alasan: string;
  /** Number of the letter of the police. */
  readonly nomorLaporan: string;
  readonly nomorPengiriman: number;
  /** Which printing it was. */
  readonly putaran: number;
  readonly serial: readonly string[];
  /** Issue that holds no more; absent where SIAK did not say which issue it was. */
  readonly nomorDokumen?: string;
  /** Civil date (WIB). */
  readonly sejak: string;
}

export interface HilangTerserahkan {
  readonly nomorPengiriman?: number;
  /** When the family got it, ISO 8601 UTC. */
  readonly diserahkan: string;
  /** Issue of a further printing, which nobody gets: it holds no more. Absent where none was stamped since the loss. */
  readonly nomorDokumen?: string;
  /** Civil date (WIB) from which that issue holds no more. */
  readonly sejak?: string;
}
