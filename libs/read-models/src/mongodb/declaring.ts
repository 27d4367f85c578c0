import { isThereAlready, isTimeout } from '@kk-lintas/mongodb-calls';
import { checkDeclarations } from '../declared-names';
import { checkVersions } from '../declared-versions';
import type { CollectionDeclaration } from '../read-models.port';
import { keptFields, mergedDeclarations, versionsIn, withDeclared, withFilled, type CatalogueEntry } from './catalogue';
import type { CatalogueStore } from './catalogue-store';
import type { MongoStorage } from './mongo-storage';
import { reachingWithin } from './reaching';
import { keysIn, pathOf, type StoredDocument } from './stored-document';

const FILLED_AT_ONCE = 500;

/**
 * Declares collections and fields. A field that older documents lack is first written by every batch, then filled into
 * those documents, and only then asked for; whoever comes after a crash in between goes on.
 * However much there is to do, each call of it ends: an office that starts waits for it.
 */
export async function declare(storage: MongoStorage, catalogue: CatalogueStore, collections: readonly CollectionDeclaration[]): Promise<void> {
  checkDeclarations(collections);
  const declared = mergedDeclarations(collections);
  const change = (to: Parameters<CatalogueStore['change']>[0]) => soon(storage, () => catalogue.change(to));
  const { collections: all } = await change((now) => {
    checkVersions(versionsIn(now), declared);
    const entries = withDeclared(now.collections, declared, (name) => storage.newName(name));
    return entries && { ...now, collections: entries };
  });
  const entries = all.filter(({ name }) => declared.some((each) => each.name === name));
  await createCollections(storage, entries);
  for (const entry of entries) await createIndexes(storage, entry);
  const filling = entries.filter((entry) => entry.filling.length > 0);
  for (const entry of filling) await fill(storage, entry);
  if (filling.length > 0) await change((now) => ({ ...now, collections: withFilled(now.collections, filling) }));
}

/** Creates those that are missing. */
export async function createCollections(storage: MongoStorage, entries: readonly CatalogueEntry[]): Promise<void> {
  const there = new Set((await soon(storage, () => storage.db.listCollections({}, { nameOnly: true }).toArray())).map(({ name }) => name));
  for (const { storedIn } of entries.filter((entry) => !there.has(entry.storedIn))) {
    await soon(storage, () => storage.db.createCollection(storedIn)).catch((error: unknown) => {
      if (!isThereAlready(error)) throw error;
    });
  }
}

/** One index for each field, in which ties stand by id. Those that exist stay. */
export async function createIndexes(storage: MongoStorage, entry: CatalogueEntry): Promise<void> {
  const indexes = keptFields(entry).map((field) => ({ key: { [pathOf(field)]: 1 as const, _id: 1 as const }, name: field }));
  if (indexes.length === 0) return;
  const ask = () =>
    storage.documents(entry.storedIn).createIndexes(indexes).then(
      () => true,
      (error: unknown) => {
        // Over many documents it takes longer than a connection may be silent; asking again waits for the same work.
        if (isTimeout(error)) return false;
        throw error;
      },
    );
  while (!(await soon(storage, ask)));
}

async function fill(storage: MongoStorage, { storedIn, filling }: CatalogueEntry): Promise<void> {
  const documents = storage.documents(storedIn);
  for (const field of filling) {
    const lacking = { [pathOf(field)]: { $exists: false } };
    let rows: StoredDocument[];
    do {
      rows = await soon(storage, () => documents.find(lacking).limit(FILLED_AT_ONCE).toArray());
      // A document that a batch writes meanwhile has the field already and is left alone.
      const operations = rows.map(({ _id, json }) => ({ updateOne: { filter: { _id, ...lacking }, update: { $set: { [pathOf(field)]: keysIn(json, [field])[field] } } } }));
      if (operations.length > 0) await soon(storage, () => documents.bulkWrite(operations, { ordered: false }));
    } while (rows.length > 0);
  }
}

function soon<Result>({ limits }: MongoStorage, call: () => Promise<Result>): Promise<Result> {
  return reachingWithin(limits.patience, call);
}
