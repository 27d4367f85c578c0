/**
 * A circumstance of one application that makes a paper necessary or needless:
 * `perkawinan-belum-tercatat` of the couple or the parents · `biodata-baru` a person was never recorded · `pindah-datang`
 * somebody comes from another kabupaten/kota · `wna` a foreigner is concerned · `ibu-tidak-kawin` the child's mother is
 * not married · `diwakilkan` a proxy applies.
 */
export const KEADAAN = ['perkawinan-belum-tercatat', 'biodata-baru', 'pindah-datang', 'wna', 'ibu-tidak-kawin', 'diwakilkan'] as const;
export type Keadaan = (typeof KEADAAN)[number];

/** One paper of an application. */
export interface SyaratBerkas {
  /** Unique in its kind of application. */
  readonly kode: string;
  readonly nama: string;
  /** `wajib` always · `alternatif` one of its `kelompok` · `bersyarat` when `bila` holds. */
  readonly sifat: 'wajib' | 'alternatif' | 'bersyarat';
  /** Papers that stand for one another: one that applies is enough. */
  readonly kelompok?: string;
  /** The circumstance that makes a `bersyarat` paper necessary. */
  readonly bila?: Keadaan;
  /** The circumstance in which the paper (or its whole group) is not asked for. */
  readonly kecualiBila?: Keadaan;
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
  readonly kode: string;
  readonly judul: string;
  readonly dasarHukum: string;
  readonly syarat: readonly SyaratBerkas[];
  readonly formulir: FormulirPermohonan;
  /** What happens to the nomor KK (UU 23/2006 Ps. 61(3): it changes with the head alone). */
  readonly noKkBaru: 'baru' | 'tetap';
  /** Whether a NIK is issued. */
  readonly nikBaru: boolean;
  /** Whether the card may differ from what SIAK holds; false for a mere reprint (rule R15). */
  readonly bolehUbahData: boolean;
}
