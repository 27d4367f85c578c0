/**
 * The port to scanned papers and printed documents. Content is encrypted with the case's data key before it is stored and
 * lies under an address made from it; both need the key, so equal papers of two cases show no likeness.
 */
export interface BlobStore {
  /**
   * Stores content durably; the same content of the same case is stored once. Memory use does not grow with the content.
   * @param kid of the case's data key
   * @throws BlobKeyGone when the key was destroyed
   * @throws BlobTooLarge beyond {@link MAX_BLOB_BYTES}; nothing is kept
   */
  put(kid: string, content: AsyncIterable<Uint8Array>): Promise<BlobAddress>;

  /**
   * The content, piece by piece. Pieces are authentic each; that they are all, and those of this address, is certain at the
   * end, so act on the content when it has ended without an error.
   * @throws BlobKeyGone, BlobMissing, BlobDamaged (the iteration)
   */
  get(kid: string, address: BlobAddress): AsyncIterable<Uint8Array>;

  /** Whether it is stored; false when the key was destroyed. */
  has(kid: string, address: BlobAddress): Promise<boolean>;

  /** Destroys the case's key, which makes its content unreadable in every copy, and then removes what is stored. */
  shred(kid: string): Promise<void>;
}

/** HMAC-SHA256, under a key derived from the case's data key, of the content's SHA-256; lower-case hex. */
export type BlobAddress = string;

/** 20 MiB. */
export const MAX_BLOB_BYTES = 20 * 1024 * 1024;

export class BlobKeyGone extends Error {
  constructor(readonly kid: string) {
    super(`data key ${kid} was destroyed or never existed: its content cannot be read`);
    this.name = 'BlobKeyGone';
  }
}

export class BlobMissing extends Error {
  constructor(readonly address: BlobAddress) {
    super(`no content is stored at ${address}`);
    this.name = 'BlobMissing';
  }
}

export class BlobDamaged extends Error {
  constructor(readonly address: BlobAddress) {
    super(`the content at ${address} is damaged: it is not what was stored`);
    this.name = 'BlobDamaged';
  }
}

export class BlobTooLarge extends Error {
  constructor() {
    super(`content is larger than ${MAX_BLOB_BYTES} bytes`);
    this.name = 'BlobTooLarge';
  }
}

/** Where blobs are kept does not answer at the moment. */
export class BlobsUnavailable extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'BlobsUnavailable';
  }
}
