import { dropCollection } from './drop-collection';
import type { MongoStorage } from './mongo-storage';

/** Removes collections that were replaced so long ago that no snapshot can show them any more. */
export async function removeReplaced({ db, limits, replaced }: MongoStorage): Promise<void> {
  const due = await replaced.find({ $expr: { $lt: ['$since', { $subtract: ['$$NOW', limits.keepReplaced] }] } }).toArray();
  for (const { _id } of due) {
    await dropCollection(db, _id);
    await replaced.deleteOne({ _id });
  }
}
