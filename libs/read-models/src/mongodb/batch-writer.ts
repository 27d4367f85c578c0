import { isDuplicate } from '@kk-lintas/mongodb-calls';
import { ObjectId, type AnyBulkWriteOperation, type ClientSession } from 'mongodb';
import type { DeclaredVersions } from '../declared-versions';
import { documentJson } from '../document-json';
import { CheckpointMoved, ReadModelsUnavailable, type Batch, type Write } from '../read-models.port';
import { entryOf, keptFields, mayBeOld, versionsIn, type Catalogue } from './catalogue';
import type { CatalogueStore } from './catalogue-store';
import type { MongoStorage } from './mongo-storage';
import { within } from './reaching';
import { storedDocument, type StoredDocument } from './stored-document';
import { Transactions } from './transactions';

/** Writes in one command: far below the 48 MB of a message, also with documents of the usual few kilobytes. */
const WRITES_IN_COMMAND = 1_000;
const CHARACTERS_IN_COMMAND = 4_000_000;

/** The last write to each document, as text; `undefined` removes it. */
export type LastWrites = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;

/** @throws TypeError when a document is not JSON */
export function lastWrites(writes: readonly Write[]): LastWrites {
  const byCollection = new Map<string, Map<string, string | undefined>>();
  for (const write of writes) {
    const docs = byCollection.get(write.collection) ?? new Map<string, string | undefined>();
    byCollection.set(write.collection, docs);
    docs.set(write.id, write.kind === 'put' ? documentJson(write.doc) : undefined);
  }
  return byCollection;
}

/** Writes documents inside of a transaction. @throws UndeclaredCollection */
export async function writeDocuments(storage: MongoStorage, catalogue: Pick<Catalogue, 'collections'>, writes: LastWrites, session: ClientSession): Promise<void> {
  for (const [collection, docs] of writes) {
    const entry = entryOf(catalogue, collection);
    const documents = storage.documents(entry.storedIn);
    for (const operations of commandsOf(docs, keptFields(entry))) await within(storage.limits.patience, () => documents.bulkWrite(operations, { session, ordered: true }));
  }
}

/** Applies batches: a transaction moves the checkpoint from where it must stand and writes the documents. A checkpoint that moves alone needs none. */
export class BatchWriter {
  private readonly transactions: Transactions;

  constructor(
    private readonly storage: MongoStorage,
    private readonly catalogue: CatalogueStore,
    private readonly declared: DeclaredVersions,
  ) {
    this.transactions = new Transactions(storage.client, storage.limits);
  }

  /** @throws CheckpointMoved, UndeclaredCollection, OtherVersion */
  async apply(batch: Batch): Promise<void> {
    const [writes, token] = [lastWrites(batch.writes), new ObjectId()];
    const until = performance.now() + this.storage.limits.retry + this.storage.limits.hold;
    for (;;) {
      const catalogue = await this.applicable(writes);
      const applied = await this.tryApply(batch, writes, catalogue, token);
      if (applied || (await this.isApplied(batch, token))) return;
      if (performance.now() > until) throw new ReadModelsUnavailable(new Error('other processes changed the catalogue again and again'));
    }
  }

  /** @returns false when the projection stands elsewhere or the catalogue is another */
  private tryApply(batch: Batch, writes: LastWrites, catalogue: Catalogue, token: ObjectId): Promise<boolean> {
    const { from } = batch;
    if (from !== undefined && writes.size === 0) return this.transactions.patiently(() => this.moveOn({ ...batch, from }, catalogue.epoch, token));
    return this.transactions.run(async (session) => {
      if (!(await this.moveCheckpoint(batch, catalogue.epoch, token, session))) return false;
      await writeDocuments(this.storage, catalogue, writes, session);
      return true;
    });
  }

  private async applicable(writes: LastWrites): Promise<Catalogue> {
    const known = await this.catalogue.forApplying();
    try {
      this.checkApplicable(known, writes);
      return known;
    } catch (error) {
      if (!mayBeOld(error)) throw error;
      await this.catalogue.refresh();
    }
    const now = await this.catalogue.forApplying();
    this.checkApplicable(now, writes);
    return now;
  }

  private checkApplicable(catalogue: Catalogue, writes: LastWrites): void {
    this.declared.checkAll(versionsIn(catalogue));
    for (const name of writes.keys()) entryOf(catalogue, name);
  }

  /**
   * A projection's first batch also writes to the catalogue, since there is no checkpoint yet that a change of the catalogue
   * could write to.
   * @returns false when the projection stands elsewhere or the catalogue is another
   */
  private async moveCheckpoint(batch: Batch, epoch: number, token: ObjectId, session: ClientSession): Promise<boolean> {
    const { checkpoints, state } = this.storage;
    const { projection, from, to } = batch;
    if (from !== undefined) return this.moveOn({ ...batch, from }, epoch, token, session);
    const counted = await state.updateOne({ _id: 'state', epoch }, { $inc: { begun: 1 } }, { session });
    if (counted.matchedCount === 0) return false;
    try {
      await checkpoints.insertOne({ _id: projection, position: to, epoch, token }, { session });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  private async moveOn({ projection, from, to }: Batch & { readonly from: string }, epoch: number, token: ObjectId, session?: ClientSession): Promise<boolean> {
    const moved = await this.storage.checkpoints.updateOne({ _id: projection, position: { $eq: from }, epoch }, { $set: { position: to, token } }, { ...(session && { session }) });
    return moved.matchedCount === 1;
  }

  /**
   * Why a batch was refused.
   * @returns true when an earlier attempt wrote it and only the answer was lost; false when the catalogue had changed
   * @throws CheckpointMoved when another instance applied
   */
  private async isApplied({ projection, from }: Batch, token: ObjectId): Promise<boolean> {
    const { epoch } = await this.catalogue.refresh();
    const checkpoint = await this.storage.checkpoints.findOne({ _id: projection });
    if (checkpoint?.token.equals(token) === true) return true;
    if (checkpoint?.position !== from) throw new CheckpointMoved(projection, from, checkpoint?.position);
    // Whoever changed the catalogue may have ended before it raised the checkpoints.
    if (checkpoint !== undefined && checkpoint !== null && checkpoint.epoch < epoch) await this.catalogue.raise(epoch);
    return false;
  }
}

/** Ids in order, so that neighbours in the index are written together. */
function* commandsOf(docs: ReadonlyMap<string, string | undefined>, fields: readonly string[]): Generator<AnyBulkWriteOperation<StoredDocument>[]> {
  let [operations, characters]: [AnyBulkWriteOperation<StoredDocument>[], number] = [[], 0];
  for (const [id, json] of [...docs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (operations.length === WRITES_IN_COMMAND || characters > CHARACTERS_IN_COMMAND) {
      yield operations;
      [operations, characters] = [[], 0];
    }
    operations.push(operationOf(id, json, fields));
    characters += json?.length ?? 0;
  }
  if (operations.length > 0) yield operations;
}

function operationOf(id: string, json: string | undefined, fields: readonly string[]): AnyBulkWriteOperation<StoredDocument> {
  if (json === undefined) return { deleteOne: { filter: { _id: { $eq: id } } } };
  const { keys } = storedDocument(id, json, fields);
  return { replaceOne: { filter: { _id: { $eq: id } }, replacement: { keys, json }, upsert: true } };
}
