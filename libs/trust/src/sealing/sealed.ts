/** Personal data under a data key: AES-256-GCM, every member but `kid` in base64url. */
export interface Sealed {
  /** Identifier of the data key. */
  readonly kid: string;
  /** 12 random bytes. */
  readonly iv: string;
  /** Ciphertext of the canonical JSON. */
  readonly ct: string;
  /** 16 bytes. */
  readonly tag: string;
}
