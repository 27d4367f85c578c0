import { hmacHex, sha256Hex, type DataKey, type KeyStore } from '@kk-lintas/trust';
import { createHash, type Hash } from 'node:crypto';
import { decrypted, encrypted } from './blob-cipher';
import { BlobDamaged, BlobKeyGone, BlobMissing, BlobTooLarge, MAX_BLOB_BYTES, type BlobAddress, type BlobStore } from './blob-store.port';
import type { Ciphertexts } from './ciphertexts.port';

/** The blob store over any place that keeps ciphertexts. */
export class SealedBlobStore implements BlobStore {
  constructor(
    private readonly ciphertexts: Ciphertexts,
    private readonly keys: KeyStore,
  ) {}

  async put(kid: string, content: AsyncIterable<Uint8Array>): Promise<BlobAddress> {
    const key = this.keyOf(kid);
    const hash = createHash('sha256');
    const draft = await this.ciphertexts.draft(caseName(kid), encrypted(key, hashed(limited(content), hash)));
    try {
      const address = addressOf(key, hash);
      await draft.publish(address);
      return address;
    } catch (error) {
      await draft.discard();
      throw error;
    }
  }

  async *get(kid: string, address: BlobAddress): AsyncGenerator<Uint8Array> {
    const key = this.keyOf(kid);
    const bytes = isAddress(address) ? await this.ciphertexts.read(caseName(kid), address) : undefined;
    if (bytes === undefined) throw new BlobMissing(address);
    const hash = createHash('sha256');
    yield* hashed(authentic(key, address, bytes), hash);
    if (addressOf(key, hash) !== address) throw new BlobDamaged(address);
  }

  async has(kid: string, address: BlobAddress): Promise<boolean> {
    return this.keys.open(kid) !== undefined && isAddress(address) && this.ciphertexts.has(caseName(kid), address);
  }

  async shred(kid: string): Promise<void> {
    await this.keys.shred(kid);
    await this.ciphertexts.remove(caseName(kid));
  }

  private keyOf(kid: string): DataKey {
    const key = this.keys.open(kid);
    if (key === undefined) throw new BlobKeyGone(kid);
    return key;
  }
}

/** Whatever a `kid` holds, and on file systems that do not tell case apart. */
function caseName(kid: string): string {
  return sha256Hex(kid);
}

function isAddress(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function addressOf(key: DataKey, hash: Hash): BlobAddress {
  return hmacHex(key.derive('blob address'), hash.digest('hex'));
}

async function* authentic(key: DataKey, address: BlobAddress, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = new Watched(bytes);
  try {
    yield* decrypted(key, source);
  } catch {
    // A disk or a network that fails is not damage.
    throw source.failure ?? new BlobDamaged(address);
  }
}

/** Remembers whether the source itself failed. */
class Watched implements AsyncIterable<Buffer> {
  failure: unknown;

  constructor(private readonly source: AsyncIterable<Buffer>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      yield* this.source;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}

async function* hashed<Piece extends Uint8Array>(content: AsyncIterable<Piece>, hash: Hash): AsyncGenerator<Piece> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

async function* limited(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > MAX_BLOB_BYTES) throw new BlobTooLarge();
    yield piece;
  }
}
