import { dropCollection } from './drop-collection';
import type { MongoStorage } from './mongo-storage';
import { reachingWithin } from './reaching';

/** Removes collections that were replaced so long ago that no snapshot can show them any more. Each call of it is given up by itself. */
export async function removeReplaced(storage: MongoStorage): Promise<void> {
  const { limits, replaced } = storage;
  const isDue = { $expr: { $lt: ['$since', { $subtract: ['$$NOW', limits.keepReplaced] }] } };
  const due = await reachingWithin(limits.patience, () => replaced.find(isDue).toArray());
  for (const { _id } of due) {
    await dropCollection(storage, _id);
    await reachingWithin(limits.patience, () => replaced.deleteOne({ _id }));
  }
}
