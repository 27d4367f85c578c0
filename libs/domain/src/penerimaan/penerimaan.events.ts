import type { BerkasAsli } from '../berkas/berkas-asli';
import type { DomainEvent } from '../decider';
import type { Keluarga } from '../keluarga/keluarga';

/** Steps 2 to 5, the same in a kelurahan, a desa and a kecamatan: papers in, form out, form filled, papers examined. */
export type PeristiwaPenerimaan =
  | DomainEvent<'PermohonanDiajukan', BerkasMasuk, undefined>
  | DomainEvent<'KelengkapanDiperiksa', { readonly kodeBerkas: readonly string[] } & BerkasDilihat & KeadaanDitemukan, undefined>
  | DomainEvent<'BerkasKurang', { readonly kurang: readonly BerkasYangKurang[] } & BerkasDilihat & KeadaanDitemukan, undefined>
  | DomainEvent<'FormulirDiberikan', { readonly kode: string; readonly peraturan: string; readonly berlakuSampai: string }, undefined>
  | DomainEvent<'FormulirDiisi', { readonly jumlahAnggota: number; readonly berkas?: BerkasMasuk }, { readonly keluarga: Keluarga }>
  | DomainEvent<'FormulirKedaluwarsa', { readonly berlakuSampai: string }, undefined>
  | DomainEvent<'BerkasDiperiksa', { readonly dibawaPemohon: boolean }, undefined>
  | DomainEvent<'BerkasDikembalikan', { readonly alasan: string }, undefined>;

/** Papers handed in: the codes of all so far, and the originals among the new ones, said to be brought or taken in. */
export interface BerkasMasuk {
  readonly kodeBerkas: readonly string[];
  readonly dibawa: readonly BerkasAsli[];
  readonly diterima: readonly BerkasAsli[];
}

/** Circumstances that an officer found at step 3 (`KEADAAN`); absent where none was ticked, or nobody kept them. */
export interface KeadaanDitemukan {
  readonly keadaan?: readonly string[];
}

/** What an officer saw of the originals that were said to be brought: those taken in, and ids of those that were not there. */
export interface BerkasDilihat {
  readonly diterima: readonly BerkasAsli[];
  readonly tidakDibawa: readonly string[];
}

export interface BerkasYangKurang {
  readonly kode: string;
  readonly nama: string;
  readonly alasan: string;
}
