import { isDuplicate } from '@kk-lintas/mongodb-calls';
import { setTimeout as sleep } from 'node:timers/promises';
import { ReadModelsUnavailable } from '../read-models.port';
import { endAbandonedTransactions } from './abandoned-transactions';
import type { Catalogue } from './catalogue';
import type { MongoStorage } from './mongo-storage';

const LOOK_AGAIN_MS = 20;

/** What a change makes of the catalogue. */
export type Changed = Omit<Catalogue, 'epoch'>;

/**
 * The catalogue as this process knows it. Reading learns with each answer whether it is still true; applying learns it by
 * the epoch that every checkpoint carries ({@link raise}).
 */
export class CatalogueStore {
  private known: Catalogue | undefined;

  constructor(private readonly storage: MongoStorage) {}

  /** As known; perhaps no longer true. */
  async current(): Promise<Catalogue> {
    return this.known ?? this.refresh();
  }

  async refresh(): Promise<Catalogue> {
    this.known = (await this.storage.state.findOne({ _id: 'state' })) ?? (await this.begin());
    return this.known;
  }

  /**
   * Changes it from what it is now, again when another process was faster. Batches of whoever knows only the older one are
   * refused from when this settles.
   * @param change gives nothing when there is nothing to change
   */
  async change(change: (now: Catalogue) => Changed | undefined): Promise<Catalogue> {
    for (;;) {
      const now = await this.refresh();
      const changed = change(now);
      if (changed === undefined) return now;
      const epoch = now.epoch + 1;
      const { matchedCount } = await this.storage.state.replaceOne({ _id: 'state', epoch: now.epoch }, { ...changed, epoch });
      if (matchedCount === 0) continue;
      await endAbandonedTransactions(this.storage.client, this.storage.limits.abandoned);
      await this.raise(epoch);
      this.known = { ...changed, epoch };
      return this.known;
    }
  }

  /** Writes an epoch into the checkpoints that carry an older one; waits out the batches under way. */
  async raise(epoch: number): Promise<void> {
    await this.storage.checkpoints.updateMany({ epoch: { $lt: epoch } }, { $set: { epoch } });
  }

  /**
   * The catalogue to apply by; waits while batches are held back.
   * @throws ReadModelsUnavailable when they are held back for too long
   */
  async forApplying(): Promise<Catalogue> {
    const begun = performance.now();
    for (let now = await this.current(); ; now = await this.refresh()) {
      if (now.held === undefined) return now;
      if (performance.now() - begun > this.storage.limits.hold + this.storage.limits.retry) throw new ReadModelsUnavailable(new Error('batches are held back'));
      if (now.held.until < (await this.serverTime())) await this.release(now.held.by);
      else await sleep(LOOK_AGAIN_MS);
    }
  }

  /** Lets batches be applied again, if it was this one that holds them back. */
  async release(by: string): Promise<void> {
    await this.change(({ collections, held }) => (held?.by === by ? { collections } : undefined));
  }

  async serverTime(): Promise<Date> {
    const { localTime } = await this.storage.db.admin().command({ hello: 1 });
    return localTime as Date;
  }

  /** Epochs begin at the time, so that a database made anew is not taken for the one that was there. */
  private async begin(): Promise<Catalogue> {
    const first: Catalogue = { epoch: Date.now(), collections: [] };
    try {
      await this.storage.state.insertOne({ _id: 'state', ...first });
      return first;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.refresh();
    }
  }
}
