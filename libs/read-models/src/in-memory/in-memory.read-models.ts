import { CollectionDigest } from '../collection-digest';
import { afterOf, cursorAfter } from '../cursor';
import { checkDeclarations, checkFields, checkQuery } from '../declared-names';
import { documentJson } from '../document-json';
import { CheckpointMoved, UndeclaredCollection, type Batch, type CollectionDeclaration, type Found, type Page, type Query, type ReadModels, type Where } from '../read-models.port';
import { compareText, nameOfValue, scalarIn } from '../scalar-order';
import { isAfter, matcher, ordering } from './in-memory-matching';
import { InMemoryStorage, type StoredCollection } from './in-memory.storage';

/** The reference of the port: plain, complete and slow (every query looks at every document). Keeps nothing after the process ends. */
export class InMemoryReadModels implements ReadModels {
  constructor(private readonly storage = new InMemoryStorage()) {}

  async declare(collections: readonly CollectionDeclaration[]): Promise<void> {
    checkDeclarations(collections);
    for (const { name, fields } of collections) {
      const known = this.storage.collections.get(name) ?? { fields: new Set(), docs: new Map() };
      this.storage.collections.set(name, known);
      fields.forEach((field) => known.fields.add(field));
    }
  }

  async get<Doc>(collection: string, id: string): Promise<Doc | undefined> {
    const json = this.collection(collection).docs.get(id);
    return json === undefined ? undefined : (JSON.parse(json) as Doc);
  }

  async getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    const { docs } = this.collection(collection);
    return [...new Set(ids)].flatMap((id) => {
      const json = docs.get(id);
      return json === undefined ? [] : [{ id, doc: JSON.parse(json) as Doc }];
    });
  }

  async find<Doc>(collection: string, query: Query): Promise<Page<Doc>> {
    checkQuery(collection, this.collection(collection).fields, query);
    const { sort, limit } = query;
    const rest = this.matching(collection, query.where).filter(isAfter(sort, afterOf(sort, query.cursor)));
    const items = rest.sort(ordering(sort)).slice(0, limit);
    const last = items.at(-1);
    const next = rest.length > limit && last !== undefined ? { next: cursorAfter(sort, last.id, last.doc) } : {};
    return { items: items as Found<Doc>[], ...next };
  }

  async count(collection: string, { where, by }: { readonly where?: Where; readonly by?: string }): Promise<Record<string, number>> {
    checkFields(collection, this.collection(collection).fields, [...Object.keys(where ?? {}), ...(by === undefined ? [] : [by])]);
    const matching = this.matching(collection, where);
    if (by === undefined) return { '': matching.length };
    const totals = new Map<string, number>();
    for (const { doc } of matching) {
      const name = nameOfValue(scalarIn(doc, by));
      totals.set(name, (totals.get(name) ?? 0) + 1);
    }
    return Object.fromEntries(totals);
  }

  async checkpoint(projection: string): Promise<string | undefined> {
    return this.storage.checkpoints.get(projection);
  }

  async apply({ projection, from, to, writes }: Batch): Promise<void> {
    // All that may fail comes before the first change.
    const changes = writes.map((write) => ({ docs: this.collection(write.collection).docs, id: write.id, json: write.kind === 'put' ? documentJson(write.doc) : undefined }));
    const actual = this.storage.checkpoints.get(projection);
    if (actual !== from) throw new CheckpointMoved(projection, from, actual);
    for (const { docs, id, json } of changes) {
      if (json === undefined) docs.delete(id);
      else docs.set(id, json);
    }
    this.storage.checkpoints.set(projection, to);
  }

  async drop(collection: string): Promise<void> {
    this.storage.collections.delete(collection);
  }

  async digest(collection: string): Promise<{ documents: number; digest: string }> {
    const digest = new CollectionDigest();
    const rows = this.matching(collection).sort((a, b) => compareText(a.id, b.id));
    rows.forEach(({ id, doc }) => digest.add(id, doc));
    return digest.result();
  }

  async close(): Promise<void> {}

  private collection(name: string): StoredCollection {
    const found = this.storage.collections.get(name);
    if (found === undefined) throw new UndeclaredCollection(name);
    return found;
  }

  private matching(collection: string, where?: Where): Found<object>[] {
    const matches = matcher(where);
    const rows = [...this.collection(collection).docs].map(([id, json]) => ({ id, doc: JSON.parse(json) as object }));
    return rows.filter(({ doc }) => matches(doc));
  }
}
