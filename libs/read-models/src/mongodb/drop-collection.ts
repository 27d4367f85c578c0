import { isGone } from '@kk-lintas/mongodb-calls';
import type { Db } from 'mongodb';

/** Drops a collection, or finds it dropped: by another that tidies up at the same time, or before a crash. */
export async function dropCollection(db: Db, name: string): Promise<void> {
  await db.dropCollection(name).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}
