import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { GeneralEncrypt, generalDecrypt, type GeneralJWE } from 'jose';
import type { NodeKeys } from './node-keys';

export interface Recipient {
  readonly kid: string;
  /** X25519. */
  readonly publicKey: JsonWebKey;
}

const imported = new WeakMap<JsonWebKey, KeyObject>();

/**
 * Standard JWE for several offices (ECDH-ES+A256KW, A256GCM), as JSON text.
 * @param context binds the ciphertext to its message
 */
export async function encryptFor(recipients: readonly Recipient[], plain: object, context: string): Promise<string> {
  const jwe = new GeneralEncrypt(Buffer.from(JSON.stringify(plain))).setProtectedHeader({ enc: 'A256GCM' }).setAdditionalAuthenticatedData(Buffer.from(context));
  for (const { kid, publicKey } of recipients) jwe.addRecipient(keyOf(publicKey)).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid });
  return JSON.stringify(await jwe.encrypt());
}

/** `undefined` when it is not for this office. @throws Error when it was changed on the way */
export async function decrypt(own: NodeKeys, kid: string, text: string, context: string): Promise<object | undefined> {
  const jwe = JSON.parse(text) as GeneralJWE;
  const recipients = jwe.recipients.filter(({ header }) => header?.kid === kid);
  if (recipients.length === 0) return undefined;
  const { plaintext, additionalAuthenticatedData } = await generalDecrypt({ ...jwe, recipients }, own.encryption);
  if (Buffer.from(additionalAuthenticatedData ?? []).toString() !== context) throw new Error('this ciphertext belongs to another message');
  return JSON.parse(Buffer.from(plaintext).toString('utf8')) as object;
}

function keyOf(publicKey: JsonWebKey): KeyObject {
  let key = imported.get(publicKey);
  if (key === undefined) {
    key = createPublicKey({ key: publicKey, format: 'jwk' });
    imported.set(publicKey, key);
  }
  return key;
}
