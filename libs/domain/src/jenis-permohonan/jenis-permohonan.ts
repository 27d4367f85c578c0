import type { GenerasiFormulir } from './generasi-formulir';
import type { Keadaan } from './keadaan';

/** One paper of an application. */
export interface SyaratBerkas {
  /** Unique in its kind of application and generation of forms. */
  readonly kode: string;
  readonly nama: string;
  /** `wajib` always · `alternatif` one of its `kelompok` · `bersyarat` when `bila` holds. */
  readonly sifat: 'wajib' | 'alternatif' | 'bersyarat';
  /** Papers that stand for one another: one that applies is enough. */
  readonly kelompok?: string;
  /** The circumstance that makes a `bersyarat` paper, or one of the `alternatif` papers of a group, necessary. */
  readonly bila?: Keadaan;
  /** The circumstance in which the paper (or its whole group) is not asked for. */
  readonly kecualiBila?: Keadaan;
  /** The generation of forms under which alone it is asked for; absent: under both. */
  readonly generasi?: GenerasiFormulir;
  /** The original itself is handed in and comes back; otherwise a copy stays in the file. */
  readonly asli: boolean;
  /** The original is not returned: the new card takes its place. */
  readonly ditarik?: boolean;
  /** `pengajuan` brought along (step 2) · `pengisian` a form given at step 3 and filled in at step 4. */
  readonly tahap: TahapBerkas;
  readonly keterangan: string;
}

export type TahapBerkas = 'pengajuan' | 'pengisian';

/**
 * The form that the office hands out. Codes changed meaning between regulations, so the regulation is part of it. How long
 * it may be filled in is the policy's: `Kebijakan.masaBerlakuFormulirHari`.
 */
export interface FormulirPermohonan {
  readonly kode: string;
  readonly peraturan: string;
}

/** A kind of application for a KK (tree of form F-1.02, Perpres 96/2018 Ps. 10 to 13). */
export interface JenisPermohonan {
  /** Begins with its place in the tree: `B2a-kelahiran`. */
  readonly kode: string;
  readonly judul: string;
  readonly dasarHukum: string;
  /** Of both generations of forms; see `syaratBerkas`. */
  readonly syarat: readonly SyaratBerkas[];
  /** The form of each generation; which of them a case gets is the policy's: `Kebijakan.generasiFormulir`. */
  readonly formulir: Readonly<Record<GenerasiFormulir, FormulirPermohonan>>;
  /** Whether a NIK may be issued. */
  readonly nikBaru: boolean;
  /** Whether the card may differ from what SIAK holds; false for a mere reprint (rule R15). */
  readonly bolehUbahData: boolean;
  /** The other card that changes with this one (rule R16): that which somebody `asal` leaves, or `tujuan` goes to. */
  readonly kkLain: 'tidak-ada' | 'asal' | 'tujuan';
}
