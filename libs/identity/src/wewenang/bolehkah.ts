import { reject, type Pemohon, type Peran, type Petugas, type Rejected } from '@kk-lintas/domain';
import type { TempatTindakan } from './layanan-petugas';
import { NAMA_LAYANAN } from './nama-layanan';
import { sebutPeran } from './nama-peran';
import { NAMA_TINDAKAN } from './nama-tindakan';
import { TABEL_WEWENANG, type BarisWewenang, type Tindakan } from './tabel-wewenang';

/** Roles that may do something at a service; empty when that service does not do it. */
export function peranBerwenang(tindakan: Tindakan, layanan: TempatTindakan['layanan']): readonly Peran[] {
  const baris: BarisWewenang = TABEL_WEWENANG[tindakan];
  return baris[layanan] ?? [];
}

/**
 * Permission = role × kantor × action (DESIGN section 7): undefined when allowed, else `bukan-wewenang` with a reason that
 * names the role that is needed. An officer acts in the own office only; an applicant has no office.
 */
export function bolehkah(pelaku: Petugas | Pemohon, tindakan: Tindakan, tempat: TempatTindakan): Rejected | undefined {
  const perlu = peranBerwenang(tindakan, tempat.layanan);
  const nama = NAMA_TINDAKAN[tindakan];
  if (perlu.length === 0) return reject('bukan-wewenang', `${nama} tidak dikerjakan di ${NAMA_LAYANAN[tempat.layanan]}.`, { details: { tindakan } });
  const dimiliki: readonly Peran[] = pelaku.jenis === 'petugas' ? pelaku.peran : ['pemohon'];
  if (!perlu.some((peran) => dimiliki.includes(peran))) {
    return reject('bukan-wewenang', `${nama} adalah wewenang ${sebutPeran(perlu)}.`, { details: { tindakan, perlu } });
  }
  if (pelaku.jenis === 'petugas' && pelaku.kantor !== tempat.kantor) {
    return reject('bukan-wewenang', `${nama} di kantor ${tempat.kantor} adalah wewenang ${sebutPeran(perlu)} kantor itu.`, { details: { tindakan, perlu } });
  }
  return undefined;
}
