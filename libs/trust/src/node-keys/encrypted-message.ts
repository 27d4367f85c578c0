import { flattenedDecrypt, GeneralEncrypt, type GeneralJWE } from 'jose';
import { canonicalJson } from '../canonical/canonical-json';
import { importPublicKey } from './import-public-key';
import type { NodeKeys } from './node-keys';
import type { PublicJwk } from './public-keys';

const KEY_ALGORITHM = 'ECDH-ES+A256KW';
const CONTENT_ALGORITHM = 'A256GCM';

export interface Recipient {
  /** Name of the office, by which it finds its part. */
  readonly kid: string;
  readonly publicKey: PublicJwk;
}

/**
 * Encrypts for some offices and nobody else: JWE in general JSON (RFC 7516), ECDH-ES+A256KW on X25519, A256GCM.
 * @param context bound to the ciphertext (the message's id): in another message it does not open
 * @throws TypeError without recipients, or when `plain` holds what JSON cannot
 */
export async function encryptFor(recipients: readonly Recipient[], plain: object, context: string): Promise<string> {
  if (recipients.length === 0) throw new TypeError('nobody to encrypt for');
  const jwe = new GeneralEncrypt(Buffer.from(canonicalJson(plain)))
    .setProtectedHeader({ enc: CONTENT_ALGORITHM })
    .setAdditionalAuthenticatedData(Buffer.from(context));
  for (const { kid, publicKey } of recipients) jwe.addRecipient(importPublicKey(publicKey)).setUnprotectedHeader({ alg: KEY_ALGORITHM, kid });
  return JSON.stringify(await jwe.encrypt());
}

/**
 * Opens what was encrypted for the office `kid`; `undefined` when it was for others only.
 * @throws Error when it was tampered with, belongs to another context, or was made for other keys
 */
export async function decrypt(own: NodeKeys, kid: string, jwe: string, context: string): Promise<object | undefined> {
  const { recipients, ...common } = JSON.parse(jwe) as GeneralJWE;
  const mine = recipients.find(({ header }) => header?.kid === kid);
  if (mine === undefined) return undefined;
  if (common.aad !== Buffer.from(context).toString('base64url')) throw new Error(`encrypted message does not belong to ${context}`);
  const { plaintext } = await flattenedDecrypt({ ...common, ...mine }, own.encryptionKey, {
    keyManagementAlgorithms: [KEY_ALGORITHM],
    contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
  });
  return JSON.parse(Buffer.from(plaintext).toString('utf8')) as object;
}
