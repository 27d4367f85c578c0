import { InMemoryKeyStore, type KeyStore } from '@kk-lintas/trust';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { BlobDamaged, BlobKeyGone, BlobMissing, BlobTooLarge, MAX_BLOB_BYTES, type BlobStore } from './blob-store.port';
import type { Ciphertexts } from './ciphertexts.port';

/** A blob store under test, and its ciphertexts as an attacker with the disk sees them. */
export interface BlobStoreUnderTest {
  /** @param link what lies between the store and its ciphertexts; nothing when not given */
  open(keys: KeyStore, link?: (ciphertexts: Ciphertexts) => Ciphertexts): Promise<BlobStore>;
  /** Every stored ciphertext whole, drafts included. */
  stored(): Promise<Buffer[]>;
  /** Puts other bytes in the place of each ciphertext. */
  alter(change: (bytes: Buffer) => Buffer): Promise<void>;
  remove(): Promise<void>;
}

/** What every adapter of {@link BlobStore} must do. @param newStorage makes an empty storage; it is removed after each test */
export function describeBlobStore(name: string, newStorage: () => Promise<BlobStoreUnderTest>): void {
  describe(`${name} keeps the contract of the blob store:`, () => {
    let [storage, keys, store, kid]: [BlobStoreUnderTest, KeyStore, BlobStore, string] = [undefined as never, undefined as never, undefined as never, ''];

    beforeEach(async () => {
      storage = await newStorage();
      keys = new InMemoryKeyStore();
      store = await storage.open(keys);
      kid = keys.assign().kid;
    });
    afterEach(() => storage.remove());

    const readBack = async (address: string, of = kid) => collect(store.get(of, address));

    it('gives content back exactly, whatever its length and its pieces', async () => {
      const piece = fc.uint8Array({ maxLength: 400 });
      const sizes = fc.oneof(fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072), fc.integer({ min: 0, max: 300_000 }));
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 4 }), sizes, async (pieces, size) => {
          const all = [...pieces, randomBytes(size)];
          const address = await store.put(kid, from(all));
          expect((await readBack(address)).equals(Buffer.concat(all))).toBe(true);
          expect(await store.has(kid, address)).toBe(true);
        }),
        { numRuns: 40 },
      );
    });

    it('gives equal content of one case one address and stores it once', async () => {
      const [one, two] = [await store.put(kid, from([Buffer.from('surat '), Buffer.from('pengantar')])), await store.put(kid, from([Buffer.from('surat pengantar')]))];
      expect(one).toBe(two);
      expect(one).toMatch(/^[0-9a-f]{64}$/);
      expect(await storage.stored()).toHaveLength(1);
      expect(await store.put(kid, from([Buffer.from('surat lain')]))).not.toBe(one);
    });

    it('shows no likeness of equal content in two cases, nor the content nor its plain hash', async () => {
      const content = Buffer.from('kartu keluarga peraga '.repeat(50));
      const other = keys.assign().kid;
      const addresses = [await store.put(kid, from([content])), await store.put(other, from([content]))];
      expect(addresses[0]).not.toBe(addresses[1]);
      expect(addresses).not.toContain(createHash('sha256').update(content).digest('hex'));
      const [a, b] = await storage.stored();
      expect(a?.subarray(4).equals(b?.subarray(4) ?? Buffer.alloc(0))).toBe(false);
      expect([a, b].some((bytes) => bytes?.includes('kartu keluarga'))).toBe(false);
      await expect(readBack(addresses[0] ?? '', other)).rejects.toThrow(BlobMissing);
    });

    it('holds content for every handle on the same storage', async () => {
      const address = await store.put(kid, from([Buffer.from('isi')]));
      expect((await collect((await storage.open(keys)).get(kid, address))).toString()).toBe('isi');
    });

    it('says so when nothing is stored at an address, also at one that is none', async () => {
      for (const address of ['0'.repeat(64), '', '../../kunci', 'A'.repeat(64)]) {
        await expect(readBack(address)).rejects.toThrow(BlobMissing);
        expect(await store.has(kid, address)).toBe(false);
      }
    });

    it('refuses a changed, cut or lengthened ciphertext by the name of the address, wherever the change is', async () => {
      const content = randomBytes(150_000);
      const address = await store.put(kid, from([content]));
      const [original] = await storage.stored();
      const whole = original ?? Buffer.alloc(0);
      const changes = fc.oneof(
        fc.nat(whole.length - 1).map((at) => Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 1 : byte)))),
        fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
        fc.constantFrom(Buffer.concat([whole, Buffer.alloc(1)]), whole.subarray(0, 20 + 65_552), Buffer.concat([whole.subarray(0, 20), whole.subarray(20 + 65_552)])),
      );
      await fc.assert(
        fc.asyncProperty(changes, async (altered) => {
          await storage.alter(() => altered);
          await expect(readBack(address)).rejects.toEqual(new BlobDamaged(address));
        }),
        { numRuns: 40 },
      );
      await storage.alter(() => whole);
      expect((await readBack(address)).equals(content)).toBe(true);
    });

    it('refuses whole and authentic content of the same case that stands at the address of another', async () => {
      const addresses = [await store.put(kid, from([Buffer.from('satu')])), await store.put(kid, from([Buffer.from('dua')]))];
      const [any] = await storage.stored();
      await storage.alter(() => any ?? Buffer.alloc(0));
      const outcomes = await Promise.allSettled(addresses.map((address) => readBack(address)));
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([expect.objectContaining({ reason: expect.any(BlobDamaged) })]);
    });

    it('can be read no more when the key was destroyed, and nothing of the case is left', async () => {
      const other = keys.assign().kid;
      const address = await store.put(kid, from([Buffer.from('rahasia')]));
      const kept = await store.put(other, from([Buffer.from('tetap')]));
      await store.shred(kid);
      await store.shred(kid);
      await expect(readBack(address)).rejects.toThrow(BlobKeyGone);
      await expect(store.put(kid, from([]))).rejects.toThrow(BlobKeyGone);
      expect(await store.has(kid, address)).toBe(false);
      expect(await storage.stored()).toHaveLength(1);
      expect((await readBack(kept, other)).toString()).toBe('tetap');
    });

    it('refuses more than 20 MiB, takes exactly so much, and keeps nothing of content that ends in an error', async () => {
      const mebibyte = randomBytes(1024 * 1024);
      await expect(store.put(kid, repeated(mebibyte, MAX_BLOB_BYTES / mebibyte.length, Buffer.alloc(1)))).rejects.toThrow(BlobTooLarge);
      await expect(store.put(kid, broken())).rejects.toThrow('sambungan putus');
      expect(await storage.stored()).toEqual([]);
      const address = await store.put(kid, repeated(mebibyte, MAX_BLOB_BYTES / mebibyte.length));
      expect(await lengthOf(store.get(kid, address))).toBe(MAX_BLOB_BYTES);
    });

    it('takes content as it can store it: it never reads far ahead', async () => {
      const mebibyte = randomBytes(1024 * 1024);
      let [given, most] = [0, 0];
      const counted = async function* () {
        for (; given < 16; given++) {
          most = Math.max(most, process.memoryUsage().arrayBuffers);
          yield Buffer.from(mebibyte);
        }
      };
      const before = process.memoryUsage().arrayBuffers;
      const reading = store.get(kid, await store.put(kid, counted()));
      expect(await lengthOf(reading)).toBe(16 * mebibyte.length);
      expect(most - before).toBeLessThan(64 * mebibyte.length);
    });

    it('stores the same content once when two put it at the same time', async () => {
      const content = randomBytes(200_000);
      const addresses = await Promise.all([1, 2, 3].map(() => store.put(kid, from([content]))));
      expect(new Set(addresses).size).toBe(1);
      expect(await storage.stored()).toHaveLength(1);
      expect((await readBack(addresses[0] ?? '')).equals(content)).toBe(true);
    });

    it('keeps what it acknowledged when an earlier upload of the same content never heard that it was stored', async () => {
      const content = randomBytes(200_000);
      const acknowledged: string[] = [];
      const deaf = await storage.open(keys, (ciphertexts) => losingAnswers(ciphertexts, async () => void acknowledged.push(await store.put(kid, from([content])))));
      await expect(deaf.put(kid, from([content]))).rejects.toThrow('sambungan putus');
      const [address = ''] = acknowledged;
      expect(await store.has(kid, address)).toBe(true);
      expect((await readBack(address)).equals(content)).toBe(true);
      expect(await storage.stored()).toHaveLength(1);
    });
  });
}

/** Publishes, but the answer is lost. @param meanwhile what happens before that is noticed */
function losingAnswers(ciphertexts: Ciphertexts, meanwhile: () => Promise<void>): Ciphertexts {
  return {
    draft: async (caseName, bytes) => {
      const { publish, discard } = await ciphertexts.draft(caseName, bytes);
      const deaf = async (name: string) => {
        await publish(name);
        await meanwhile();
        throw new Error('sambungan putus');
      };
      return { publish: deaf, discard };
    },
    read: (caseName, name) => ciphertexts.read(caseName, name),
    has: (caseName, name) => ciphertexts.has(caseName, name),
    remove: (caseName) => ciphertexts.remove(caseName),
  };
}

async function* from(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

async function* repeated(piece: Buffer, times: number, ...more: Buffer[]): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < times; n++) yield piece;
  yield* more;
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield randomBytes(200_000);
  throw new Error('sambungan putus');
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function lengthOf(content: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const piece of content) length += piece.length;
  return length;
}
