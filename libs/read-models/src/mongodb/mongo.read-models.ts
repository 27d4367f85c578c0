import { MongoClient, type Document } from 'mongodb';
import { cursorAfter } from '../cursor';
import { checkFields, checkQuery } from '../declared-names';
import { DeclaredVersions } from '../declared-versions';
import type { Batch, CollectionDeclaration, ContentDigest, Found, Page, Query, ReadModels, Replacement, Scalar, Snapshot, Where } from '../read-models.port';
import { nameOfValue } from '../scalar-order';
import { BatchWriter } from './batch-writer';
import { entryOf, mayBeOld, versionsIn, type Catalogue, type CatalogueEntry } from './catalogue';
import { CatalogueStore } from './catalogue-store';
import { databaseName } from './database-name';
import { declare } from './declaring';
import { dropCollection } from './drop-collection';
import { clientOptions, limitsOf, type MongoSettings } from './mongo-settings';
import { MongoStorage } from './mongo-storage';
import { MongoReplacement } from './mongo.replacement';
import { MongoSnapshot } from './mongo.snapshot';
import { countStages, findStages } from './query-stages';
import { reaching, reachingWithin } from './reaching';
import { removeReplaced } from './replaced-collections';
import { found, type StoredText } from './stored-document';

/** Read models in a database of a MongoDB replica set. */
export class MongoReadModels implements ReadModels {
  private readonly catalogue: CatalogueStore;
  private readonly batches: BatchWriter;
  private readonly declared = new DeclaredVersions();
  private readonly tidying: NodeJS.Timeout;

  private constructor(private readonly storage: MongoStorage) {
    this.catalogue = new CatalogueStore(storage);
    this.batches = new BatchWriter(storage, this.catalogue, this.declared);
    // What cannot be removed now is removed another time.
    this.tidying = setInterval(() => void removeReplaced(storage).catch(() => undefined), storage.limits.keepReplaced).unref();
  }

  /**
   * Connects; the database is made when it is missing.
   * @throws ReadModelsUnavailable when no primary answers in time
   */
  static async open(settings: MongoSettings): Promise<MongoReadModels> {
    const limits = limitsOf(settings);
    const client = new MongoClient(settings.url, clientOptions(limits));
    const opened = new MongoReadModels(new MongoStorage(client, client.db(databaseName(settings.office)), limits));
    try {
      await opened.soon(() => opened.catalogue.refresh());
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  declare(collections: readonly CollectionDeclaration[]): Promise<void> {
    return reaching(async () => {
      await declare(this.storage, this.catalogue, collections);
      this.declared.add(collections);
      await removeReplaced(this.storage);
    });
  }

  versions(): Promise<Map<string, number | undefined>> {
    return this.soon(async () => versionsIn(await this.catalogue.refresh()));
  }

  async get<Doc>(collection: string, id: string): Promise<Doc | undefined> {
    const [document] = await this.getMany<Doc>(collection, [id]);
    return document?.doc;
  }

  async getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    const rows = await this.read<StoredText>(collection, () => [{ $match: { _id: { $in: ids } } }, { $project: { json: 1 } }]);
    return rows.map(found<Doc>);
  }

  async find<Doc>(collection: string, query: Query): Promise<Page<Doc>> {
    const rows = await this.read<StoredText>(collection, ({ fields }) => {
      checkQuery(collection, new Set(fields), query);
      return findStages(query);
    });
    const items = rows.slice(0, query.limit).map(found<Doc>);
    const last = items.at(-1);
    if (rows.length <= query.limit || last === undefined) return { items };
    return { items, next: cursorAfter(query.sort, last.id, last.doc as object) };
  }

  async count(collection: string, { where, by }: { readonly where?: Where; readonly by?: string }): Promise<Record<string, number>> {
    const rows = await this.read<{ _id: Scalar; total: number }>(collection, ({ fields }) => {
      checkFields(collection, new Set(fields), [...Object.keys(where ?? {}), ...(by === undefined ? [] : [by])]);
      return countStages(where, by);
    });
    if (by === undefined) return { '': rows[0]?.total ?? 0 };
    const totals = new Map<string, number>();
    for (const { _id, total } of rows) totals.set(nameOfValue(_id), (totals.get(nameOfValue(_id)) ?? 0) + total);
    return Object.fromEntries(totals);
  }

  checkpoint(projection: string): Promise<string | undefined> {
    return this.soon(async () => (await this.storage.checkpoints.findOne({ _id: { $eq: projection } }))?.position);
  }

  apply(batch: Batch): Promise<void> {
    return this.soon(() => this.batches.apply(batch));
  }

  async drop(collection: string): Promise<void> {
    const dropped: CatalogueEntry[] = [];
    const without = (now: Catalogue) => {
      const rest = now.collections.filter(({ name }) => name !== collection);
      if (rest.length === now.collections.length) return undefined;
      dropped.push(entryOf(now, collection));
      return { ...now, collections: rest };
    };
    await this.soon(() => this.catalogue.change(without));
    for (const { storedIn } of dropped) await dropCollection(this.storage, storedIn);
  }

  async digest(collection: string): Promise<ContentDigest> {
    const moment = await this.snapshot();
    try {
      return await moment.digest(collection);
    } finally {
      await moment.close();
    }
  }

  snapshot(): Promise<Snapshot> {
    return MongoSnapshot.open(this.storage);
  }

  replacement(collections: readonly CollectionDeclaration[]): Promise<Replacement> {
    return reaching(() => MongoReplacement.begin(this.storage, this.catalogue, collections));
  }

  async close(): Promise<void> {
    clearInterval(this.tidying);
    await this.storage.client.close();
  }

  private soon<Result>(operation: () => Promise<Result>): Promise<Result> {
    return reachingWithin(this.storage.limits.patience, operation);
  }

  /** Reads, and reads again when the catalogue by which it read is no longer the one in use. */
  private read<Row extends Document>(collection: string, stagesOf: (entry: CatalogueEntry) => Document[]): Promise<Row[]> {
    return this.soon(async () => {
      for (let catalogue = await this.catalogue.current(); ; catalogue = await this.catalogue.refresh()) {
        const rows = await this.readBy<Row>(catalogue, collection, stagesOf);
        if (rows !== undefined) return rows;
      }
    });
  }

  /**
   * The catalogue's epoch comes as the last row of the same answer: it was looked up after the rows.
   * @returns `undefined` when the catalogue has changed
   */
  private async readBy<Row extends Document>(catalogue: Catalogue, collection: string, stagesOf: (entry: CatalogueEntry) => Document[]): Promise<Row[] | undefined> {
    let storedIn: string;
    let stages: Document[];
    try {
      this.declared.check(collection, versionsIn(catalogue).get(collection));
      const entry = entryOf(catalogue, collection);
      [storedIn, stages] = [entry.storedIn, stagesOf(entry)];
    } catch (error) {
      if (mayBeOld(error) && (await this.catalogue.refresh()).epoch !== catalogue.epoch) return undefined;
      throw error;
    }
    const epoch = { $unionWith: { coll: this.storage.state.collectionName, pipeline: [{ $match: { _id: 'state' } }, { $project: { epoch: 1 } }] } };
    const rows = await this.storage.documents(storedIn).aggregate<Row>([...stages, epoch], { maxTimeMS: this.storage.limits.operation }).toArray();
    return rows.pop()?.epoch === catalogue.epoch ? rows : undefined;
  }
}
