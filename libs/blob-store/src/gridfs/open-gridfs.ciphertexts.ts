import type { Ciphertexts } from '../ciphertexts.port';

/** Ciphertexts in a MongoDB database, and how to let go of it. */
export interface OpenedCiphertexts {
  readonly ciphertexts: Ciphertexts;
  readonly close: () => Promise<void>;
}

/**
 * Opens GridFS. The driver is loaded only now: an office on other adapters never waits for it.
 * @throws when no primary answers within five seconds
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
    return { ciphertexts: await GridFsCiphertexts.open(client.db(database)), close: () => client.close() };
  } catch (error) {
    await client.close();
    throw error;
  }
}
