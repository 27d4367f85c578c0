import { reject, type Rejected } from '@kk-lintas/domain';

/** Shortest password, in characters (not bytes). */
export const PANJANG_SANDI_MINIMUM = 12;

/** Longest password, in characters: hashing costs time in proportion, so an endless one is a way to block a node. */
export const PANJANG_SANDI_MAKSIMUM = 128;

/**
 * Whether a new password is good enough; undefined when it is. Length is what resists guessing (NIST SP 800-63B 5.1.1),
 * so there are no rules on kinds of characters; only what everybody would try first is refused.
 */
export function periksaSandi(sandi: string, nip: string): Rejected | undefined {
  const huruf = [...sandi];
  if (huruf.length < PANJANG_SANDI_MINIMUM) {
    return reject('tidak-sah', `Kata sandi paling sedikit ${PANJANG_SANDI_MINIMUM} karakter.`, { field: 'sandi' });
  }
  if (huruf.length > PANJANG_SANDI_MAKSIMUM) {
    return reject('tidak-sah', `Kata sandi paling banyak ${PANJANG_SANDI_MAKSIMUM} karakter.`, { field: 'sandi' });
  }
  if (sandi.includes(nip)) return reject('tidak-sah', 'Kata sandi tidak boleh memuat NIP sendiri.', { field: 'sandi' });
  if (new Set(huruf).size < 4) return reject('tidak-sah', 'Kata sandi harus memakai paling sedikit empat karakter yang berbeda.', { field: 'sandi' });
  return undefined;
}
