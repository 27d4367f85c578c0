import { reject, type Pelaku, type Rejected } from '@kk-lintas/domain';

interface Lingkungan {
  readonly rt: string;
  readonly rw: string;
}

/**
 * Step 1: the head of an RT knows the families of that RT alone, the head of an RW those of that RW. The Lurah or Kepala Desa stands
 * above them. An account of before these were kept is bound to none.
 * @param field where the letter says which RT and RW it is for, without the last part; absent where it came online
 */
export function periksaLingkungan(actor: Pelaku, sebagai: 'ketua-rt' | 'ketua-rw' | 'kepala-desa', { rt, rw }: Lingkungan, field?: string): Rejected | undefined {
  if (actor.jenis !== 'petugas' || sebagai === 'kepala-desa') return undefined;
  const salah = beda(actor.rw, rw) ? 'rw' : sebagai === 'ketua-rt' && beda(actor.rt, rt) ? 'rt' : undefined;
  if (salah === undefined) return undefined;
  const milik = sebagai === 'ketua-rt' ? `RT ${actor.rt ?? '-'} RW ${actor.rw ?? '-'}` : `RW ${actor.rw ?? '-'}`;
  return reject('bukan-wewenang', `Keluarga ini tinggal di RT ${rt} RW ${rw}; Anda mengetuai ${milik}.`, { field: field === undefined ? 'penerbit' : `${field}.${salah}`, details: { rt, rw } });
}

function beda(milik: string | undefined, surat: string): boolean {
  return milik !== undefined && milik !== surat;
}
