import { InMemoryKeyStore } from '@kk-lintas/trust';
import { MongoClient, MongoNetworkError, ObjectId, type Binary, type Db } from 'mongodb';
import { randomUUID } from 'node:crypto';
import { describeBlobStore } from '../blob-store.contract';
import { BlobDamaged } from '../blob-store.port';
import { SealedBlobStore } from '../sealed.blob-store';
import { GridFsCiphertexts } from './gridfs.ciphertexts';
import { openGridFsCiphertexts, type OpenedCiphertexts } from './open-gridfs.ciphertexts';

const URL = process.env.MONGODB_URL ?? '';

interface Chunk {
  readonly files_id: ObjectId;
  readonly n: number;
  readonly data: Binary;
}

describeBlobStore('the GridFS adapter', async () => {
  const [database, client] = [`uji_${randomUUID()}`, new MongoClient(URL)];
  const opened: OpenedCiphertexts[] = [];
  const db = client.db(database);
  const chunks = db.collection<Chunk>('blobs.chunks');
  const bytesOf = async (id: unknown) => Buffer.concat((await chunks.find({ files_id: id as ObjectId }).sort({ n: 1 }).toArray()).map(({ data }) => data.buffer));
  const ids = async () => [...new Set([...(await db.collection('blobs.files').distinct('_id')), ...(await chunks.distinct('files_id'))].map(String))].map((id) => new ObjectId(id));
  return {
    open: async (keys, link = (direct) => direct) => {
      const gridFs = await openGridFsCiphertexts(URL, database);
      opened.push(gridFs);
      return new SealedBlobStore(link(gridFs.ciphertexts), keys);
    },
    stored: async () => Promise.all((await ids()).map(bytesOf)),
    alter: async (change) => {
      for (const id of await ids()) {
        const changed = change(await bytesOf(id));
        await chunks.deleteMany({ files_id: id });
        const size = 255 * 1024;
        const pieces = Array.from({ length: Math.ceil(changed.length / size) }, (_, n) => ({ files_id: id, n, data: changed.subarray(n * size, (n + 1) * size) as unknown as Binary }));
        if (pieces.length > 0) await chunks.insertMany(pieces);
        await db.collection('blobs.files').updateOne({ _id: id }, { $set: { length: changed.length } });
      }
    },
    remove: async () => {
      await db.dropDatabase();
      await client.close();
      await Promise.all(opened.map(({ close }) => close()));
    },
  };
});

/** The database over a link that breaks whenever a file gets its name. */
function answerless(db: Db, breaks: 'before' | 'after'): Db {
  const collection = (name: string) => {
    const direct = db.collection(name);
    const updateOne = direct.updateOne.bind(direct);
    direct.updateOne = async (...args) => {
      if (breaks === 'after') await updateOne(...args);
      throw new MongoNetworkError('sambungan putus');
    };
    return direct;
  };
  return Object.assign(Object.create(db) as Db, { collection });
}

describe('the GridFS adapter', () => {
  it('removes what dead processes left behind, and nothing that is named or young', async () => {
    const [client, keys] = [new MongoClient(URL), new InMemoryKeyStore()];
    const db = client.db(`uji_${randomUUID()}`);
    const ciphertexts = await GridFsCiphertexts.open(db);
    const [store, { kid }] = [new SealedBlobStore(ciphertexts, keys), keys.assign()];
    const content = async function* () {
      yield Buffer.from('isi');
    };
    const address = await store.put(kid, content());
    await ciphertexts.draft('ab', content());
    await db.collection('blobs.chunks').insertOne({ files_id: new ObjectId(), n: 0, data: Buffer.from('yatim') });
    const left = async () => [await db.collection('blobs.files').countDocuments(), await db.collection('blobs.chunks').countDocuments()];
    await ciphertexts.removeAbandoned(new Date());
    expect(await left()).toEqual([2, 3]);
    await ciphertexts.removeAbandoned(new Date(Date.now() + 7_200_000));
    expect(await left()).toEqual([1, 1]);
    expect(await store.has(kid, address)).toBe(true);
    await db.dropDatabase();
    await client.close();
  });

  it('asks whether a publication took place whose answer was lost, and takes it for stored only then', async () => {
    const [client, keys] = [new MongoClient(URL), new InMemoryKeyStore()];
    const db = client.db(`uji_${randomUUID()}`);
    const { kid } = keys.assign();
    const content = async function* () {
      yield Buffer.from('isi');
    };
    const address = await new SealedBlobStore(await GridFsCiphertexts.open(answerless(db, 'after')), keys).put(kid, content());
    const store = new SealedBlobStore(await GridFsCiphertexts.open(db), keys);
    expect(await store.has(kid, address)).toBe(true);
    await db.collection('blobs.files').deleteMany({});
    const cut = new SealedBlobStore(await GridFsCiphertexts.open(answerless(db, 'before')), keys);
    await expect(cut.put(kid, content())).rejects.toThrow('sambungan putus');
    expect([await store.has(kid, address), await db.collection('blobs.files').countDocuments()]).toEqual([false, 0]);
    await db.dropDatabase();
    await client.close();
  });

  it('finds chunks by an index before anything was stored', async () => {
    const client = new MongoClient(URL);
    const db = client.db(`uji_${randomUUID()}`);
    await GridFsCiphertexts.open(db);
    expect(await db.collection('blobs.chunks').indexes()).toContainEqual(expect.objectContaining({ key: { files_id: 1, n: 1 }, unique: true }));
    await db.dropDatabase();
    await client.close();
  });

  it.each([0, 1, 2])('names the address when chunk %i of 3 is lost', async (n) => {
    const [client, keys] = [new MongoClient(URL), new InMemoryKeyStore()];
    const db = client.db(`uji_${randomUUID()}`);
    const [store, { kid }] = [new SealedBlobStore(await GridFsCiphertexts.open(db), keys), keys.assign()];
    const address = await store.put(kid, (async function* () {
      yield Buffer.alloc(600_000);
    })());
    expect((await db.collection('blobs.chunks').deleteOne({ n })).deletedCount).toBe(1);
    const read = async () => {
      for await (const piece of store.get(kid, address)) expect(piece.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toEqual(new BlobDamaged(address));
    await db.dropDatabase();
    await client.close();
  });
});
