import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import type { Sealed } from './sealed';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key of one case's personal data. Its material never leaves it: printing or serialising it shows the `kid` alone. */
export class DataKey {
  readonly #secret: KeyObject;

  /** @param secret 32 bytes; copied, so the caller may wipe them */
  constructor(
    readonly kid: string,
    secret: Buffer,
  ) {
    if (secret.length !== 32) throw new RangeError('a data key has 32 bytes');
    this.#secret = createSecretKey(secret);
  }

  /** @param context bound to the ciphertext: opening with another context fails */
  encrypt(plain: string, context: string): Sealed {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#secret, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
    const ct = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return { kid: this.kid, iv: iv.toString('base64url'), ct: ct.toString('base64url'), tag: cipher.getAuthTag().toString('base64url') };
  }

  /** @throws Error when key, context or ciphertext are not those of {@link encrypt} */
  decrypt(sealed: Sealed, context: string): string {
    const decipher = createDecipheriv(ALGORITHM, this.#secret, Buffer.from(sealed.iv, 'base64url'), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(sealed.tag, 'base64url'));
    return Buffer.concat([decipher.update(sealed.ct, 'base64url'), decipher.final()]).toString('utf8');
  }

  /** Another 32-byte key for one purpose (HKDF-SHA256): who has it learns nothing of this one or of keys for other purposes. */
  derive(purpose: string): KeyObject {
    return createSecretKey(Buffer.from(hkdfSync('sha256', this.#secret, '', purpose, 32)));
  }

  toString(): string {
    return `DataKey ${this.kid}`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
