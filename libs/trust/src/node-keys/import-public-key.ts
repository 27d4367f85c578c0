import { createPublicKey, type KeyObject } from 'node:crypto';
import type { PublicJwk } from './public-keys';

const imported = new WeakMap<PublicJwk, KeyObject>();

/** The key object of a JWK, made once for each JWK object: a directory keeps its objects. @throws Error when it is no key */
export function importPublicKey(jwk: PublicJwk): KeyObject {
  const known = imported.get(jwk);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  imported.set(jwk, key);
  return key;
}
