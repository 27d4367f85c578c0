import { ObjectId, ReadConcern, type ClientSession } from 'mongodb';
import { checkDeclarations } from '../declared-names';
import type { CatchUp, CollectionDeclaration, Found, Replacement, Write } from '../read-models.port';
import { lastWrites, writeDocuments } from './batch-writer';
import { entryOf, mergedDeclarations, newEntry, type Catalogue, type CatalogueEntry } from './catalogue';
import type { CatalogueStore } from './catalogue-store';
import { createCollections, createIndexes } from './declaring';
import { MongoStorage } from './mongo-storage';
import { MongoContent } from './mongo.content';
import { reaching, reachingWithin } from './reaching';
import { removeReplaced } from './replaced-collections';
import { ReplacementLease } from './replacement-lease';
import { found, type StoredText } from './stored-document';
import { Transactions } from './transactions';

/**
 * Collections beside those in use. They are written without waiting for the disk; taking over waits for it. Building may take long: each call
 * of it is given up by itself.
 */
export class MongoReplacement extends MongoContent implements Replacement {
  private readonly writing: Transactions;
  private tookOver = false;

  private constructor(
    private readonly storage: MongoStorage,
    private readonly catalogue: CatalogueStore,
    /** The same database, where a write is acknowledged before it is on the disk. */
    private readonly staging: MongoStorage,
    private readonly built: readonly CatalogueEntry[],
    private readonly lease: ReplacementLease,
  ) {
    super(staging.db, staging.limits, built);
    this.writing = new Transactions(staging.client, staging.limits, { w: 1 });
  }

  static async begin(storage: MongoStorage, catalogue: CatalogueStore, collections: readonly CollectionDeclaration[]): Promise<MongoReplacement> {
    checkDeclarations(collections);
    const { client, db, limits } = storage;
    const staging = new MongoStorage(client, client.db(db.databaseName, { readConcern: new ReadConcern('local'), writeConcern: { w: 1 } }), limits);
    const built = mergedDeclarations(collections).map((each) => newEntry(each, storage.newName(each.name)));
    await removeReplaced(storage);
    const lease = await ReplacementLease.take(storage, built.map(({ storedIn }) => storedIn));
    const begun = new MongoReplacement(storage, catalogue, staging, built, lease);
    try {
      await createCollections(staging, built);
      return begun;
    } catch (error) {
      await begun.discard().catch(() => undefined); // otherwise the next one removes it
      throw error;
    }
  }

  getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    return this.soon(async () => {
      const documents = this.staging.documents(entryOf({ collections: this.built }, collection).storedIn);
      const rows = await documents.find({ _id: { $in: [...ids] } }).project<StoredText>({ json: 1 }).toArray();
      return rows.map(found<Doc>);
    });
  }

  write(writes: readonly Write[]): Promise<void> {
    return reaching(async () => {
      const last = lastWrites(writes);
      await this.writing.run(async (session) => {
        await writeDocuments(this.staging, { collections: this.built }, last, session);
        return true;
      });
    });
  }

  complete(): Promise<void> {
    return reaching(async () => {
      for (const entry of this.built) await createIndexes(this.staging, entry);
    });
  }

  async takeOver(projection: string, catchUp: CatchUp): Promise<void> {
    await this.complete();
    while (!this.tookOver) {
      const held = await this.soon(() => this.hold());
      try {
        const reached = await catchUp(await this.soon(() => this.positionOf(projection)));
        this.tookOver = await this.soon(() => this.putInUse(held, projection, reached));
      } catch (error) {
        await this.soon(() => this.catalogue.release(this.name)).catch(() => undefined); // otherwise it ends by itself
        throw error;
      }
    }
    this.lease.stop();
  }

  async discard(): Promise<void> {
    if (!this.tookOver) await this.lease.giveUp();
  }

  private soon<Result>(call: () => Promise<Result>): Promise<Result> {
    return reachingWithin(this.storage.limits.patience, call);
  }

  private get name(): string {
    return this.lease.token.toHexString();
  }

  /** Holds every batch of every process back, for a limited time. */
  private async hold(): Promise<Catalogue> {
    await this.lease.renew();
    const until = new Date((await this.catalogue.serverTime()).getTime() + this.storage.limits.hold);
    return this.catalogue.change(({ collections }) => ({ collections, held: { by: this.name, until } }));
  }

  private async positionOf(projection: string): Promise<string | undefined> {
    return (await this.storage.checkpoints.findOne({ _id: { $eq: projection } }))?.position;
  }

  /**
   * One transaction is the moment of the change. It is durable after everything that was written before it.
   * @returns false when batches went on because holding them back had taken too long
   */
  private async putInUse(held: Catalogue, projection: string, reached: string | undefined): Promise<boolean> {
    const since = await this.catalogue.serverTime();
    const done = await new Transactions(this.storage.client, this.storage.limits).run(async (session) => {
      const { matchedCount } = await this.storage.state.replaceOne({ _id: 'state', epoch: held.epoch, 'held.by': this.name }, { epoch: held.epoch + 1, collections: this.built }, { session });
      if (matchedCount === 0 || !(await this.lease.end(session))) return false;
      if (held.collections.length > 0) await this.storage.replaced.insertMany(held.collections.map(({ storedIn }) => ({ _id: storedIn, since })), { session });
      await this.setCheckpoints(held.epoch + 1, projection, reached, session);
      return true;
    });
    const now = await this.catalogue.refresh();
    return done || this.isInUse(now);
  }

  private async setCheckpoints(epoch: number, projection: string, reached: string | undefined, session: ClientSession): Promise<void> {
    const { checkpoints } = this.storage;
    await checkpoints.updateMany({}, { $set: { epoch } }, { session });
    if (reached === undefined) await checkpoints.deleteOne({ _id: { $eq: projection } }, { session });
    else await checkpoints.updateOne({ _id: { $eq: projection } }, { $set: { position: reached, epoch, token: new ObjectId() } }, { session, upsert: true });
  }

  /** Whether an earlier attempt was committed and only its answer was lost. */
  private isInUse({ collections }: Catalogue): boolean {
    return collections.length === this.built.length && this.built.length > 0 && collections.every(({ storedIn }) => this.built.some((entry) => entry.storedIn === storedIn));
  }
}
