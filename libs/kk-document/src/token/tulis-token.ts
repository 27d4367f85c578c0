import { keBase32 } from './base32';
import { tulisIsi } from './bentuk-token';
import type { PenandaToken } from './kunci-token';
import type { TokenKartu } from './token-kartu';

/** Characters of the QR alphanumeric mode that an address may have. */
const ALAMAT = /^[A-Z0-9.\-:/]+$/;

/**
 * The whole text of a card's QR, `HTTPS://HOST/C/<token>` (`HTTP://…` where the check speaks no more): characters of the alphanumeric mode only.
 * @param alamat host of the public check with an optional port (`kk.contoh.go.id`), https unless it begins with `http://`; or the address up to its path `/c`
 * @throws RangeError when the token's members cannot be a card's, or the address does not fit
 */
export function tulisToken(token: TokenKartu, kunci: PenandaToken, alamat: string): string {
  const isi = tulisIsi({ token, idKunci: kunci.kunci.id });
  return `${awalAlamat(alamat)}${keBase32(Buffer.concat([isi, kunci.tanda(isi)]))}`;
}

function awalAlamat(alamat: string): string {
  const besar = alamat.toUpperCase().replace(/^HTTPS?:\/\//, '').replace(/\/(C\/?)?$/, '');
  if (!ALAMAT.test(besar)) throw new RangeError('alamat does not fit the QR alphanumeric mode');
  return `${/^http:\/\//i.test(alamat) ? 'HTTP' : 'HTTPS'}://${besar}/C/`;
}
