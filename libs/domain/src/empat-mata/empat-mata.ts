import { reject, type Pelaku, type Rejected } from '../decider';

/** The kinds of act that four different people do in a case. */
export type JenisTindakan = 'verifikasi' | 'operasi' | 'paraf' | 'tanda-tangan';

/** An act of a named officer in a case. */
export interface TindakanBernama {
  readonly nip: string;
  readonly tindakan: JenisTindakan;
}

/**
 * Four-eyes rule (DESIGN section 2 rule 10): one person acts at most once in a case across all four kinds, and never in
 * the case of the own family. Whoever takes part by name must be an officer.
 * @param sudah the acts that stand; a round that was returned and is done anew is the caller's to leave out
 * @param keluargaNik NIK of every member of the family
 * @returns `empat-mata` naming the rule but no person, `bukan-wewenang` for who is no officer, undefined when allowed
 */
export function periksaEmpatMata(
  sudah: readonly TindakanBernama[],
  pelaku: Pelaku,
  tindakan: JenisTindakan,
  keluargaNik: readonly string[],
): Rejected | undefined {
  if (pelaku.jenis !== 'petugas') return reject('bukan-wewenang', 'Tindakan ini hanya dapat dilakukan petugas.');
  if (pelaku.nik !== undefined && keluargaNik.includes(pelaku.nik)) {
    return reject('empat-mata', 'Petugas tidak boleh menangani permohonan keluarganya sendiri.', { details: { aturan: 'keluarga-sendiri', tindakan } });
  }
  if (sudah.some(({ nip }) => nip === pelaku.nip)) {
    const pesan = 'Seorang petugas hanya boleh bertindak satu kali dalam satu permohonan (verifikasi, operasi, paraf, atau tanda tangan).';
    return reject('empat-mata', pesan, { details: { aturan: 'satu-orang-satu-tindakan', tindakan } });
  }
  return undefined;
}
