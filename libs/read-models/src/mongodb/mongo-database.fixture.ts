import { MongoClient } from 'mongodb';
import { randomUUID } from 'node:crypto';
import { databaseName } from './database-name';
import type { MongoLimits } from './mongo-settings';
import { MongoReadModels } from './mongo.read-models';

/** A database of a test's own on the server that the run gives. */
export function newDatabase(url = process.env.MONGODB_URL ?? '') {
  const office = `uji-${randomUUID()}`;
  return {
    url,
    office,
    open: (limits?: Partial<MongoLimits>) => MongoReadModels.open({ url, office, limits }),
    remove: async () => {
      const client = new MongoClient(url);
      await client.db(databaseName(office)).dropDatabase();
      await client.close();
    },
  };
}
