import type { Kemajuan, Pembacaan, PemohonPribadi, PokokPermohonan } from '@kk-lintas/contracts';
import type { DomainEvent } from '@kk-lintas/domain';

/** An event of a case as an office told it. */
export interface KemajuanKantor extends Kemajuan {
  /** Id of the office that told it. */
  readonly kantor: string;
}

/** A read of the case's personal data as an office told it. */
export interface PembacaanKantor extends Pembacaan {
  /** Id of the office that told it. */
  readonly kantor: string;
}

export type PeristiwaPortal =
  | DomainEvent<
      'PermohonanOnlineDiajukan',
      { readonly nomor: number; readonly tahun: number; readonly pokok: PokokPermohonan; readonly rt: string; readonly rw: string },
      { readonly pemohon: PemohonPribadi; readonly rahasia: string }
    >
  | DomainEvent<'PermohonanDikenal', { readonly pokok: PokokPermohonan; readonly dibuka: string }, undefined>
  | DomainEvent<'KemajuanDicatat', KemajuanKantor, undefined>
  | DomainEvent<'PembacaanDicatat', PembacaanKantor, undefined>;
