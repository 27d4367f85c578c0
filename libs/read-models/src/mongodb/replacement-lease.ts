import { isDuplicate } from '@kk-lintas/mongodb-calls';
import { ObjectId, type ClientSession } from 'mongodb';
import { ReplacementUnderWay } from '../read-models.port';
import { dropCollection } from './drop-collection';
import type { MongoStorage } from './mongo-storage';

/** The right to build read models beside those in use. It ends by itself when its process falls silent; MongoDB's clock counts. */
export class ReplacementLease {
  readonly token = new ObjectId();
  private readonly renewing: NodeJS.Timeout;

  private constructor(
    private readonly storage: MongoStorage,
    private readonly storedIn: readonly string[],
  ) {
    this.renewing = setInterval(() => void this.renew().catch(() => undefined), storage.limits.lease / 4).unref();
  }

  /**
   * Takes it and removes what an earlier one left unfinished.
   * @param storedIn the collections that will be written
   * @throws ReplacementUnderWay
   */
  static async take(storage: MongoStorage, storedIn: readonly string[]): Promise<ReplacementLease> {
    const lease = new ReplacementLease(storage, storedIn);
    try {
      const silent = { _id: 'replacement' as const, $expr: { $lt: ['$until', '$$NOW'] } };
      const unfinished = await storage.replacement.findOneAndUpdate(silent, lease.renewal());
      for (const each of unfinished?.storedIn ?? []) await dropCollection(storage.db, each);
      if (unfinished === null) await storage.replacement.updateOne({ _id: 'replacement', token: lease.token }, lease.renewal(), { upsert: true });
      return lease;
    } catch (error) {
      lease.stop();
      throw isDuplicate(error) ? new ReplacementUnderWay() : error;
    }
  }

  /** @throws Error when it was lost: another one began */
  async renew(): Promise<void> {
    const { matchedCount } = await this.storage.replacement.updateOne({ _id: 'replacement', token: this.token }, this.renewal());
    if (matchedCount === 0) throw new Error('these read models were silent for so long that others may have begun in their place');
  }

  /** Gives it back. @returns whether it was still held */
  async end(session?: ClientSession): Promise<boolean> {
    const { deletedCount } = await this.storage.replacement.deleteOne({ _id: 'replacement', token: this.token }, { session });
    return deletedCount === 1;
  }

  stop(): void {
    clearInterval(this.renewing);
  }

  private renewal() {
    return [{ $set: { token: this.token, until: { $add: ['$$NOW', this.storage.limits.lease] }, storedIn: { $literal: [...this.storedIn] } } }];
  }
}
