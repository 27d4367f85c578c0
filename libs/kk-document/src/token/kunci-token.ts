import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { MasaKunci } from '../periksa/masa-kunci';
import { keSRendah, tandaKanonis } from './tanda-p256';

/** Public half of a token key, to be pinned by those who check cards. */
export interface KunciToken extends MasaKunci {
  /** Start of the SHA-256 of the SPKI, eight hex digits: how tokens name their key. */
  readonly id: string;
  /** SubjectPublicKeyInfo of a P-256 key, DER in base64. */
  readonly spki: string;
}

/** Whoever may sign tokens. The private half stays inside. */
export interface PenandaToken {
  readonly kunci: KunciToken;
  /** ECDSA P-256 with SHA-256 over these bytes, r | s, 64 bytes with the lower of the two possible s. */
  tanda(data: Uint8Array): Uint8Array;
}

/** Signatures of tokens must never be taken for signatures of anything else. */
const AWALAN = Buffer.from('kk-lintas/kartu/v1\0');
const kunciTerbuka = new WeakMap<KunciToken, KeyObject>();

/** @throws Error when the key is no P-256 private key */
export function penandaToken(kunciPribadi: KeyObject): PenandaToken {
  const kunci = kunciTokenDari(createPublicKey(kunciPribadi));
  return { kunci, tanda: (data) => keSRendah(sign('sha256', berawalan(data), { key: kunciPribadi, dsaEncoding: 'ieee-p1363' })) };
}

/** @throws Error when the key is no P-256 key */
export function kunciTokenDari(kunci: KeyObject): KunciToken {
  if (kunci.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('a token key is a P-256 key');
  const spki = kunci.export({ type: 'spki', format: 'der' });
  return { id: createHash('sha256').update(spki).digest('hex').slice(0, 8), spki: spki.toString('base64') };
}

/** Whether the owner of the key signed these bytes; any other form of a right signature gives `false`. */
export function tandaCocok(data: Uint8Array, tanda: Uint8Array, kunci: KunciToken): boolean {
  return tandaKanonis(tanda) && verify('sha256', berawalan(data), { key: terbuka(kunci), dsaEncoding: 'ieee-p1363' }, tanda);
}

/** Whether a key read from elsewhere can be pinned: a P-256 key under its own id. */
export function kunciTokenSah(kunci: KunciToken): boolean {
  try {
    return terbuka(kunci) !== undefined;
  } catch {
    return false;
  }
}

/** @throws Error when a pinned key is no P-256 key or its id is not its own: a mistake in what was pinned */
function terbuka(kunci: KunciToken): KeyObject {
  const dikenal = kunciTerbuka.get(kunci);
  if (dikenal !== undefined) return dikenal;
  const objek = createPublicKey({ key: Buffer.from(kunci.spki, 'base64'), format: 'der', type: 'spki' });
  if (kunciTokenDari(objek).id !== kunci.id) throw new Error(`the pinned key ${kunci.id} has another id`);
  kunciTerbuka.set(kunci, objek);
  return objek;
}

function berawalan(data: Uint8Array): Buffer {
  return Buffer.concat([AWALAN, data]);
}
