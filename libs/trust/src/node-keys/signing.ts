import { sign, verify, type KeyObject } from 'node:crypto';
import { importPublicKey } from './import-public-key';
import type { PublicJwk } from './public-keys';

/** Ed25519 over the UTF-8 bytes of a text. @returns 64 bytes, base64url */
export function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), key).toString('base64url');
}

/**
 * Whether a text was signed by the owner of a public key; any other text, key or form of signature gives `false`.
 * @throws Error when the public key itself is none
 */
export function verifyText(publicKey: PublicJwk, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.toString('base64url') === signature && verify(null, Buffer.from(text), importPublicKey(publicKey), bytes);
}
