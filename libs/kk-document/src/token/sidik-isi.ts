import { canonicalJson, sha256Hex } from '@kk-lintas/trust';

/** Bytes of the salt of a card's digest. */
export const PANJANG_GARAM = 16;

/**
 * Digest of a card's content, bound into its QR: SHA-256 over canonical JSON (RFC 8785) of the content and a random salt. The
 * salt stays with the issuer: without it nobody can try out names and numbers against the digest. Members that are
 * `undefined` count as absent.
 * @param isi plain data
 * @param garam 16 random bytes, one salt for each card
 * @returns 64 hex digits
 * @throws TypeError when the content holds what JSON cannot; RangeError when the salt has another length
 */
export function sidikIsi(isi: object, garam: Uint8Array): string {
  if (garam.length !== PANJANG_GARAM) throw new RangeError(`the salt has ${PANJANG_GARAM} bytes`);
  return sha256Hex(canonicalJson({ garam: Buffer.from(garam).toString('hex'), isi: tanpaYangAbsen(isi) }));
}

function tanpaYangAbsen(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(tanpaYangAbsen);
  if (Object.prototype.toString.call(nilai) !== '[object Object]') return nilai;
  const anggota = Object.entries(nilai as object).filter(([, isi]) => isi !== undefined);
  return Object.fromEntries(anggota.map(([nama, isi]) => [nama, tanpaYangAbsen(isi)]));
}
