import { isGone } from '@kk-lintas/mongodb-calls';
import type { MongoStorage } from './mongo-storage';
import { reachingWithin } from './reaching';

/** Drops a collection, or finds it dropped: by another that tidies up at the same time, or before a crash. */
export async function dropCollection({ db, limits }: MongoStorage, storedIn: string): Promise<void> {
  await reachingWithin(limits.patience, () => db.dropCollection(storedIn)).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}
