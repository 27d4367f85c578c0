import { CollectionDigest } from '../collection-digest';
import { checkVersions } from '../declared-versions';
import { documentJson } from '../document-json';
import { UndeclaredCollection, type CollectionDeclaration, type ComparableContent, type ContentDigest, type Found, type Write } from '../read-models.port';
import { compareText } from '../scalar-order';
import type { StoredCollection } from './in-memory.storage';

/** Collections in memory, as anyone who compares them sees them. */
export class InMemoryContent implements ComparableContent {
  constructor(protected readonly stored: Map<string, StoredCollection>) {}

  async collections(): Promise<string[]> {
    return [...this.stored.keys()].sort(compareText);
  }

  async digest(collection: string): Promise<ContentDigest> {
    const digest = new CollectionDigest();
    for (const [id, json] of this.rows(collection)) digest.add(id, JSON.parse(json) as object);
    return digest.result();
  }

  async storedDigest(collection: string): Promise<ContentDigest> {
    const digest = new CollectionDigest();
    for (const [id, json] of this.rows(collection)) digest.addStored(id, json);
    return digest.result();
  }

  async page(collection: string, after: string | undefined, limit: number): Promise<Found<object>[]> {
    const rest = this.rows(collection).filter(([id]) => after === undefined || compareText(id, after) > 0);
    return rest.slice(0, limit).map(([id, json]) => ({ id, doc: JSON.parse(json) as object }));
  }

  private rows(collection: string): [string, string][] {
    return [...collectionIn(this.stored, collection).docs].sort(([a], [b]) => compareText(a, b));
  }
}

/** @throws UndeclaredCollection when there is none of that name */
export function collectionIn(stored: ReadonlyMap<string, StoredCollection>, name: string): StoredCollection {
  const found = stored.get(name);
  if (found === undefined) throw new UndeclaredCollection(name);
  return found;
}

export function versionsIn(stored: ReadonlyMap<string, StoredCollection>): Map<string, number | undefined> {
  return new Map([...stored].map(([name, { version }]) => [name, version]));
}

/** @throws OtherVersion when one is there in another version */
export function declareIn(stored: Map<string, StoredCollection>, collections: readonly CollectionDeclaration[]): void {
  checkVersions(versionsIn(stored), collections);
  for (const { name, fields, version } of collections) {
    const known = stored.get(name) ?? { version, fields: new Set(), docs: new Map() };
    stored.set(name, known);
    fields.forEach((field) => known.fields.add(field));
  }
}

/** Prepares writes: all that may fail comes before the first change. @returns the change itself */
export function prepareWrites(stored: ReadonlyMap<string, StoredCollection>, writes: readonly Write[]): () => void {
  const changes = writes.map((write) => ({ docs: collectionIn(stored, write.collection).docs, id: write.id, json: write.kind === 'put' ? documentJson(write.doc) : undefined }));
  return () => {
    for (const { docs, id, json } of changes) {
      if (json === undefined) docs.delete(id);
      else docs.set(id, json);
    }
  };
}

export function manyIn<Doc>(stored: ReadonlyMap<string, StoredCollection>, collection: string, ids: readonly string[]): Found<Doc>[] {
  const { docs } = collectionIn(stored, collection);
  return [...new Set(ids)].flatMap((id) => {
    const json = docs.get(id);
    return json === undefined ? [] : [{ id, doc: JSON.parse(json) as Doc }];
  });
}
