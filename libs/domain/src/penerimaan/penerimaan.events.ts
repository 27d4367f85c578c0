import type { BerkasAsli } from '../berkas/berkas-asli';
import type { DomainEvent } from '../decider';
import type { Keluarga } from '../keluarga/keluarga';

/**
 * Steps 2 to 5, the same in a kelurahan, a desa and a kecamatan: papers in, form out, form filled, papers examined. `keadaan` are
 * the ticked circumstances that decide on the nomor KK; absent where none was ticked, or nobody kept them.
 */
export type PeristiwaPenerimaan =
  | DomainEvent<'PermohonanDiajukan', { readonly kodeBerkas: readonly string[]; readonly dibawa: readonly BerkasAsli[]; readonly diterima: readonly BerkasAsli[] }, undefined>
  | DomainEvent<'KelengkapanDiperiksa', { readonly kodeBerkas: readonly string[]; readonly keadaan?: readonly string[] } & BerkasDilihat, undefined>
  | DomainEvent<'BerkasKurang', { readonly kurang: readonly BerkasYangKurang[] } & BerkasDilihat, undefined>
  | DomainEvent<'FormulirDiberikan', { readonly kode: string; readonly peraturan: string; readonly berlakuSampai: string }, undefined>
  | DomainEvent<'FormulirDiisi', { readonly jumlahAnggota: number }, { readonly keluarga: Keluarga }>
  | DomainEvent<'FormulirKedaluwarsa', { readonly berlakuSampai: string }, undefined>
  | DomainEvent<'BerkasDiperiksa', { readonly dibawaPemohon: boolean }, undefined>
  | DomainEvent<'BerkasDikembalikan', { readonly alasan: string }, undefined>;

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
