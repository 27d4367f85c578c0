import { reject, type Pelaku, type Rejected } from '@kk-lintas/domain';
import type { PenerbitPengantar } from './permohonan.events';

interface Lingkungan {
  readonly rt: string;
  readonly rw: string;
}

/**
 * Step 1: the head of an RT knows the families of that RT alone, the head of an RW those of that RW. The Lurah or Kepala Desa stands
 * above them. An account of before these were kept is bound to none.
 * @param field the entry that is wrong: who issues, or the RT or RW that is asked for; absent where neither is told
 */
export function periksaLingkungan(actor: Pelaku, sebagai: PenerbitPengantar, { rt, rw }: Lingkungan, field?: 'penerbit' | 'permintaan'): Rejected | undefined {
  if (actor.jenis !== 'petugas' || sebagai === 'kepala-desa') return undefined;
  const salah = beda(actor.rw, rw) ? 'rw' : sebagai === 'ketua-rt' && beda(actor.rt, rt) ? 'rt' : undefined;
  if (salah === undefined) return undefined;
  const milik = sebagai === 'ketua-rt' ? `RT ${actor.rt ?? '-'} RW ${actor.rw ?? '-'}` : `RW ${actor.rw ?? '-'}`;
  return reject('bukan-wewenang', `Keluarga ini tinggal di RT ${rt} RW ${rw}; Anda mengetuai ${milik}.`, { ...(field !== undefined && { field: field === 'permintaan' ? `permintaan.${salah}` : field }), details: { rt, rw } });
}

/** A letter is refused by whom it is asked of: the highest of the officer's roles counts. */
export function periksaPenolak(actor: Pelaku, pokok: Lingkungan | undefined): Rejected | undefined {
  if (actor.jenis !== 'petugas' || pokok === undefined || actor.peran.includes('lurah')) return undefined;
  return periksaLingkungan(actor, actor.peran.includes('ketua-rw') ? 'ketua-rw' : 'ketua-rt', pokok);
}

function beda(milik: string | undefined, surat: string): boolean {
  return milik !== undefined && milik !== surat;
}
