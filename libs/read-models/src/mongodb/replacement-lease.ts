import { isDuplicate } from '@kk-lintas/mongodb-calls';
import { ObjectId, type ClientSession } from 'mongodb';
import { ReplacementUnderWay } from '../read-models.port';
import { dropCollection } from './drop-collection';
import type { MongoStorage } from './mongo-storage';
import { reachingWithin } from './reaching';

/**
 * The right to build read models beside those in use. It ends by itself when its process falls silent; MongoDB's clock counts.
 * Each call of it is given up by itself.
 */
export class ReplacementLease {
  readonly token = new ObjectId();
  /** In its place once it is given up. */
  private readonly givenUp = new ObjectId();
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
      const unfinished = await lease.soon(() => storage.replacement.findOneAndUpdate(silent, lease.renewal()));
      for (const each of unfinished?.storedIn ?? []) await dropCollection(storage, each);
      if (unfinished === null) await lease.soon(() => storage.replacement.updateOne({ _id: 'replacement', token: lease.token }, lease.renewal(), { upsert: true }));
      return lease;
    } catch (error) {
      lease.stop();
      throw isDuplicate(error) ? new ReplacementUnderWay() : error;
    }
  }

  /** @throws Error when it was lost: another one began */
  async renew(): Promise<void> {
    const { matchedCount } = await this.soon(() => this.storage.replacement.updateOne({ _id: 'replacement', token: this.token }, this.renewal()));
    if (matchedCount === 0) throw new Error('these read models were silent for so long that others may have begun in their place');
  }

  /** Gives it back as part of the change that takes over. @returns whether it was still held */
  async end(session: ClientSession): Promise<boolean> {
    const { deletedCount } = await this.storage.replacement.deleteOne({ _id: 'replacement', token: this.token }, { session });
    return deletedCount === 1;
  }

  /**
   * Gives it back and removes what was built, unless that took over: a change that was given up may still have happened, and from the first
   * call on it cannot happen any more.
   */
  async giveUp(): Promise<void> {
    this.stop();
    const { matchedCount } = await this.soon(() => this.storage.replacement.updateOne({ _id: 'replacement', token: { $in: [this.token, this.givenUp] } }, { $set: { token: this.givenUp } }));
    if (matchedCount === 0) return;
    for (const each of this.storedIn) await dropCollection(this.storage, each);
    await this.soon(() => this.storage.replacement.deleteOne({ _id: 'replacement', token: this.givenUp }));
  }

  stop(): void {
    clearInterval(this.renewing);
  }

  private soon<Result>(call: () => Promise<Result>): Promise<Result> {
    return reachingWithin(this.storage.limits.patience, call);
  }

  /** What an earlier one left unfinished stays named beside what this one writes: who falls silent at removing it leaves both to the next. */
  private renewal() {
    const storedIn = { $setUnion: [{ $ifNull: ['$storedIn', []] }, { $literal: [...this.storedIn] }] };
    return [{ $set: { token: this.token, until: { $add: ['$$NOW', this.storage.limits.lease] }, storedIn } }];
  }
}
