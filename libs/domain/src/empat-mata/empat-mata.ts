import { reject, type Pelaku, type Rejected } from '../decider';

/** The kinds of act that four different people do in a case. */
export type JenisTindakan = 'verifikasi' | 'operasi' | 'paraf' | 'tanda-tangan';

/** An act of a named officer in a case: a yes, or with `ditolak` a no. */
export interface TindakanBernama {
  readonly nip: string;
  readonly tindakan: JenisTindakan;
  /** The officer said no. The case came back, so the same officer may decide this step again, and no other. */
  readonly ditolak?: true;
}

/**
 * Four-eyes rule (DESIGN section 2 rule 10): one person acts at most once in a case across all four kinds, with a yes or a
 * no, and never in the case of the own family. Whoever takes part by name must be an officer.
 * @param sudah the acts that stand and the refusals; a yes of a round that was returned is the caller's to leave out
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
  const kerabat = periksaKeluargaSendiri(pelaku, keluargaNik);
  if (kerabat !== undefined) return kerabat;
  if (sudah.some((satu) => satu.nip === pelaku.nip && !langkahSendiri(satu, tindakan))) {
    const pesan = 'Seorang petugas hanya boleh bertindak satu kali dalam satu permohonan (verifikasi, operasi, paraf, atau tanda tangan).';
    return reject('empat-mata', pesan, { details: { aturan: 'satu-orang-satu-tindakan', tindakan } });
  }
  return undefined;
}

/**
 * The other half of rule 10, for every act of an officer, a refusal or a return too: never in the case of the own family.
 * @param keluargaNik NIK of the applicant and of every member, as far as the office knows them
 * @returns `empat-mata` naming the rule but no person; undefined when allowed, and for who is no officer
 */
export function periksaKeluargaSendiri(pelaku: Pelaku, keluargaNik: readonly string[]): Rejected | undefined {
  if (pelaku.jenis !== 'petugas' || pelaku.nik === undefined || !keluargaNik.includes(pelaku.nik)) return undefined;
  return reject('empat-mata', 'Petugas tidak boleh menangani permohonan keluarganya sendiri.', { details: { aturan: 'keluarga-sendiri' } });
}

/**
 * The same acts and one refusal more; an officer who refuses a step twice is named once.
 * @param nip absent for a refusal that was recorded before refusals named their officer: it binds nobody
 */
export function denganPenolakan(sudah: readonly TindakanBernama[], nip: string | undefined, tindakan: JenisTindakan): readonly TindakanBernama[] {
  if (nip === undefined || sudah.some((satu) => satu.ditolak === true && satu.nip === nip && satu.tindakan === tindakan)) return sudah;
  return [...sudah, { nip, tindakan, ditolak: true }];
}

/** The refusals alone: they outlive the round that they ended. */
export function penolakan(sudah: readonly TindakanBernama[]): readonly TindakanBernama[] {
  return sudah.filter(({ ditolak }) => ditolak === true);
}

/** The acts after a return withdrew every yes of a kind: whoever gave it may give it again. */
export function tanpaTindakan(sudah: readonly TindakanBernama[], dicabut: JenisTindakan): readonly TindakanBernama[] {
  return sudah.filter(({ tindakan, ditolak }) => ditolak === true || tindakan !== dicabut);
}

function langkahSendiri({ ditolak, tindakan }: TindakanBernama, kini: JenisTindakan): boolean {
  return ditolak === true && tindakan === kini;
}
