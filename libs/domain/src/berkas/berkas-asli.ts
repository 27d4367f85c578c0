/** Office services that can hold a paper. */
export type LayananPemegang = 'desa' | 'kecamatan' | 'siak-sync' | 'dinas';

export interface PemegangPemohon {
  readonly jenis: 'pemohon';
}

export interface PemegangKantor {
  readonly jenis: 'kantor';
  readonly layanan: LayananPemegang;
  /** Kode wilayah of the office. */
  readonly kantor: string;
}

/** Who holds a paper now: the family or one office. */
export type Pemegang = PemegangPemohon | PemegangKantor;

/** An original paper of a case; it has one custodian at every moment. */
export interface BerkasAsli {
  /** Unique in its case. */
  readonly id: string;
  /** `SyaratBerkas.kode` */
  readonly kode: string;
  readonly nama: string;
  readonly pemegang: Pemegang;
}

export const PEMOHON: PemegangPemohon = { jenis: 'pemohon' };

export function samaPemegang(a: Pemegang, b: Pemegang): boolean {
  if (a.jenis === 'pemohon' || b.jenis === 'pemohon') return a.jenis === b.jenis;
  return a.layanan === b.layanan && a.kantor === b.kantor;
}

/** The same papers, of which those with these ids are in other hands; all of them without ids. */
export function dipegang(berkas: readonly BerkasAsli[], pemegang: Pemegang, id?: readonly string[]): readonly BerkasAsli[] {
  return berkas.map((lembar) => (id?.includes(lembar.id) === false ? lembar : { ...lembar, pemegang }));
}

/** The papers that somebody holds. */
export function berkasPada(berkas: readonly BerkasAsli[], pemegang: Pemegang): readonly BerkasAsli[] {
  return berkas.filter((lembar) => samaPemegang(lembar.pemegang, pemegang));
}

/**
 * Whether the family has all its originals back.
 * @param ditarik codes of papers that the state keeps by rule (a damaged KK), which need not be back
 */
export function semuaDiTanganPemohon(berkas: readonly BerkasAsli[], ditarik: readonly string[] = []): boolean {
  return berkas.every(({ kode, pemegang }) => pemegang.jenis === 'pemohon' || ditarik.includes(kode));
}
