import { sign, verify, type KeyObject } from 'node:crypto';
import { importPublicKey } from './import-public-key';
import type { PublicJwk } from './public-keys';

/** Ed25519 over the UTF-8 bytes of a text, made beside the event loop. @returns 64 bytes, base64url */
export function signText(key: KeyObject, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    sign(null, Buffer.from(text), key, (error, signature) => (error === null ? resolve(signature.toString('base64url')) : reject(error)));
  });
}

/**
 * Whether a text was signed by the owner of a public key; any other text, key or form of signature gives `false`.
 * @throws Error when the public key itself is none
 */
export async function verifyText(publicKey: PublicJwk, text: string, signature: string): Promise<boolean> {
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes.toString('base64url') !== signature) return false;
  const key = importPublicKey(publicKey);
  return new Promise((resolve, reject) => {
    verify(null, Buffer.from(text), key, bytes, (error, valid) => (error === null ? resolve(valid) : reject(error)));
  });
}
