import type { Ciphertexts } from '../ciphertexts.port';

/** Ciphertexts in a MongoDB database, and how to let go of it. */
export interface OpenedCiphertexts {
  readonly ciphertexts: Ciphertexts;
  /** Removes what processes that ended left behind. It looks at every chunk: not for each start. */
  readonly removeAbandoned: (now: Date) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens GridFS. The driver is loaded only now: an office on other adapters never waits for it.
 * @throws BlobsUnavailable when no primary answers within five seconds
 */
export async function openGridFsCiphertexts(url: string, database: string): Promise<OpenedCiphertexts> {
  const [{ MongoClient }, { GridFsCiphertexts }] = await Promise.all([import('mongodb'), import('./gridfs.ciphertexts')]);
  const client = new MongoClient(url, {
    appName: 'kk-lintas',
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 20_000,
  });
  try {
    const ciphertexts = await GridFsCiphertexts.open(client.db(database));
    return { ciphertexts, removeAbandoned: (now) => ciphertexts.removeAbandoned(now), close: () => client.close() };
  } catch (error) {
    await client.close();
    throw error;
  }
}
