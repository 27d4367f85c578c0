import { reject, type Rejected } from '../decider';
import type { OrangDikenal } from '../jenis-permohonan/perubahan-data';
import { nikBersangkutan, type Keluarga } from '../keluarga/keluarga';

/**
 * Nobody applies for the card of a family that he or she does not belong to, but with a power of attorney (Permendagri 108/2019).
 * @param kodeBerkas codes of the papers that the office knows
 * @param pemohon absent where the office knows nobody: then nothing is refused
 * @returns `tidak-sah` with the field, without any value
 */
export function periksaPemohon(keluarga: Keluarga, kodeBerkas: readonly string[], pemohon: OrangDikenal | undefined): Rejected | undefined {
  if (pemohon === undefined || kodeBerkas.includes('surat-kuasa') || nikBersangkutan(keluarga).includes(pemohon.nik)) return undefined;
  return reject('tidak-sah', 'Pemohon bukan anggota keluarga pada formulir ini. Bila diwakilkan, serahkan surat kuasa.', { field: 'keluarga.anggota' });
}
