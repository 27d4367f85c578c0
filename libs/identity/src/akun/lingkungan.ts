import { reject, type Pelaku, type Peran, type Petugas, type Rejected } from '@kk-lintas/domain';
import type { Lingkungan } from './akun.events';

const TIGA_ANGKA = /^\d{3}$/;

/** What a head of RT or RW heads, each part where it is told. */
export function lingkungan({ rt, rw }: Lingkungan): Lingkungan {
  return { ...(rt !== undefined && { rt }), ...(rw !== undefined && { rw }) };
}

/** What an officer heads by the present roles: what was headed before says nothing of what is headed again. */
export function diketuaiKini({ peran, rt, rw }: Pick<Petugas, 'peran' | 'rt' | 'rw'>): Lingkungan {
  const mengetuaiRt = peran.includes('ketua-rt');
  return lingkungan({ rt: mengetuaiRt ? rt : undefined, rw: mengetuaiRt || peran.includes('ketua-rw') ? rw : undefined });
}

/** An RT or RW that is told for an account which heads none would be kept and mean nothing. */
export function periksaYangDiketuai(peran: readonly Peran[], disebut: Lingkungan): Rejected | undefined {
  if (peran.includes('ketua-rt') || peran.includes('ketua-rw')) return undefined;
  const [field] = Object.keys(lingkungan(disebut));
  return field === undefined ? undefined : reject('tidak-sah', `${field.toUpperCase()} hanya disebut untuk ketua RT atau ketua RW.`, { field });
}

/**
 * The head of an RT or RW signs for that one alone, so whoever opens the account says which. An office that is set up by the system
 * may leave it open.
 */
export function periksaLingkungan(peran: readonly Peran[], ada: Lingkungan, actor: Pelaku): Rejected | undefined {
  const salah = (['rt', 'rw'] as const).find((satu) => ada[satu] !== undefined && !TIGA_ANGKA.test(ada[satu] ?? ''));
  if (salah !== undefined) return reject('tidak-sah', `Nomor ${salah.toUpperCase()} terdiri atas tiga angka.`, { field: salah });
  if (actor.jenis === 'sistem') return undefined;
  if (peran.includes('ketua-rt') && ada.rt === undefined) return reject('tidak-lengkap', 'Sebutkan RT yang diketuai.', { field: 'rt' });
  if ((peran.includes('ketua-rt') || peran.includes('ketua-rw')) && ada.rw === undefined) return reject('tidak-lengkap', 'Sebutkan RW yang diketuai.', { field: 'rw' });
  return undefined;
}
