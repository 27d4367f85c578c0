import type { BlobAddress, BlobStore } from '@kk-lintas/blob-store';

/** Documents of the corpus: whatever is asked for is the same few bytes, so that a frozen message stays what it is. */
export class BlobBeku implements BlobStore {
  put(): Promise<BlobAddress> {
    return Promise.resolve('a'.repeat(64));
  }

  async *get(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('%PDF dokumen beku');
  }

  has(): Promise<boolean> {
    return Promise.resolve(true);
  }

  shred(): Promise<void> {
    return Promise.resolve();
  }
}
