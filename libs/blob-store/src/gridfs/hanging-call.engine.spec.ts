import { InMemoryKeyStore } from '@kk-lintas/trust';
import { MongoClient } from 'mongodb';
import { randomBytes, randomUUID } from 'node:crypto';
import net, { type Socket } from 'node:net';
import { BlobsUnavailable } from '../blob-store.port';
import type { Ciphertexts } from '../ciphertexts.port';
import { SealedBlobStore } from '../sealed.blob-store';
import { GridFsCiphertexts } from './gridfs.ciphertexts';

const PATIENCE_MS = 1_000;

/** Content of several chunks. */
const CONTENT = randomBytes(600_000);

describe('GridFS, while connections are torn down in that very moment, which the driver never ends', () => {
  const sockets: Socket[] = [];
  const connect = net.createConnection.bind(net);
  const spy = jest.spyOn(net, 'createConnection').mockImplementation(((...args: Parameters<typeof connect>) => {
    const socket = connect(...args);
    sockets.push(socket);
    return socket;
  }) as typeof net.createConnection);
  const client = new MongoClient(process.env.MONGODB_URL ?? '', { readConcern: { level: 'majority' } });
  const db = client.db(`uji_${randomUUID()}`);
  const keys = new InMemoryKeyStore();
  let ciphertexts: GridFsCiphertexts;
  let kid: string;

  beforeEach(async () => {
    ciphertexts = await GridFsCiphertexts.open(db, PATIENCE_MS);
    kid = keys.assign().kid;
  });
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
    spy.mockRestore();
  });

  /** The driver hears of it in a later turn of the event loop. */
  const tear = () => sockets.splice(0).forEach((socket) => socket.destroy());
  const store = (through: Ciphertexts = ciphertexts) => new SealedBlobStore(through, keys);

  const between = (change: Partial<Ciphertexts>) => Object.assign(Object.create(ciphertexts) as GridFsCiphertexts, change);

  async function* content(beforeLast: () => void = () => undefined): AsyncGenerator<Uint8Array> {
    yield CONTENT.subarray(0, 400_000);
    beforeLast();
    yield CONTENT.subarray(400_000);
  }

  async function given(address: string, through = ciphertexts): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of store(through).get(kid, address)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** A call that was refused at once would not show that it was given up. */
  async function givenUp(call: Promise<unknown>): Promise<void> {
    const begun = performance.now();
    await expect(call).rejects.toThrow(BlobsUnavailable);
    expect(performance.now() - begun).toBeGreaterThan(PATIENCE_MS - 50);
  }

  it('gives up an upload in its middle, keeps nothing of it under a name, and takes the same content when it comes again', async () => {
    await givenUp(store().put(kid, content(tear)));
    expect(await db.collection('blobs.files').countDocuments({ filename: { $not: /^draft-/ } })).toBe(0);
    const address = await store().put(kid, content());
    expect((await given(address)).equals(CONTENT)).toBe(true);
  });

  it('gives up a publication, and the same content can be put again', async () => {
    const tearing = between({
      draft: async (...args) => {
        const { publish, discard } = await ciphertexts.draft(...args);
        return { publish: (name) => (tear(), publish(name)), discard };
      },
    });
    await givenUp(store(tearing).put(kid, content()));
    const address = await store().put(kid, content());
    expect((await given(address)).equals(CONTENT)).toBe(true);
  });

  it('gives up the question whether something is there, and answers the next one', async () => {
    const address = await store().put(kid, content());
    tear();
    await givenUp(store().has(kid, address));
    expect(await store().has(kid, address)).toBe(true);
  });

  it('gives up the search for what is read and the reading of its pieces, and gives it whole when it is asked for again', async () => {
    const address = await store().put(kid, content());
    tear();
    await givenUp(given(address));
    expect((await given(address)).equals(CONTENT)).toBe(true);
    const tearing = between({ read: (...args) => ciphertexts.read(...args).finally(tear) });
    await givenUp(given(address, tearing));
    expect((await given(address)).equals(CONTENT)).toBe(true);
  });

  it('gives up the removal of a case, and removes it when asked again', async () => {
    const address = await store().put(kid, content());
    const { kid: lain } = keys.assign();
    const kept = await store().put(lain, content());
    tear();
    await givenUp(store().shred(kid));
    await store().shred(kid);
    expect([await store().has(kid, address), await store().has(lain, kept)]).toEqual([false, true]);
    expect(await db.collection('blobs.files').countDocuments({ filename: { $in: [address, kept] } })).toBe(1);
  });
});
