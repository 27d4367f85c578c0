import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Personal data, AES-256-GCM; all parts base64url. */
export interface Sealed {
  /** Which data key seals it. */
  readonly kid: string;
  readonly iv: string;
  readonly ct: string;
  readonly tag: string;
}

/** Key of one case in one office. Its bytes are private: no print, log or JSON of it shows them. */
export class DataKey {
  readonly #secret: Buffer;

  constructor(
    readonly kid: string,
    secret: Buffer,
  ) {
    this.#secret = secret;
  }

  /** @param context binds the ciphertext to its place; it must be the same on opening */
  seal(plain: object, context: string): Sealed {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#secret, iv).setAAD(Buffer.from(context));
    const ct = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()]);
    return { kid: this.kid, iv: iv.toString('base64url'), ct: ct.toString('base64url'), tag: cipher.getAuthTag().toString('base64url') };
  }

  /** @throws Error when ciphertext or context is not what was sealed */
  open({ iv, ct, tag }: Sealed, context: string): object {
    const decipher = createDecipheriv('aes-256-gcm', this.#secret, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, 'base64url'));
    return JSON.parse(Buffer.concat([decipher.update(Buffer.from(ct, 'base64url')), decipher.final()]).toString('utf8')) as object;
  }
}

export function sealPribadi(key: DataKey, plain: object, context: string): Sealed {
  return key.seal(plain, context);
}

export function openPribadi(key: DataKey, sealed: Sealed, context: string): object {
  return key.open(sealed, context);
}
