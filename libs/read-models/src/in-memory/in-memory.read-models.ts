import { afterOf, cursorAfter } from '../cursor';
import { checkDeclarations, checkFields, checkQuery } from '../declared-names';
import { DeclaredVersions } from '../declared-versions';
import { CheckpointMoved, ReplacementUnderWay, type Batch, type CollectionDeclaration, type ContentDigest, type Found, type Page, type Query, type ReadModels, type Replacement, type Snapshot, type Where } from '../read-models.port';
import { nameOfValue, scalarIn } from '../scalar-order';
import { isAfter, matcher, ordering } from './in-memory-matching';
import { collectionIn, declareIn, InMemoryContent, manyIn, prepareWrites, versionsIn } from './in-memory.content';
import { InMemoryReplacement } from './in-memory.replacement';
import { InMemoryStorage, type StoredCollection } from './in-memory.storage';

/** The reference of the port: plain, complete and slow (every query looks at every document). Keeps nothing after the process ends. */
export class InMemoryReadModels implements ReadModels {
  private readonly declared = new DeclaredVersions();

  constructor(private readonly storage = new InMemoryStorage()) {}

  async declare(collections: readonly CollectionDeclaration[]): Promise<void> {
    checkDeclarations(collections);
    declareIn(this.storage.collections, collections);
    this.declared.add(collections);
  }

  async versions(): Promise<Map<string, number | undefined>> {
    return versionsIn(this.storage.collections);
  }

  async get<Doc>(collection: string, id: string): Promise<Doc | undefined> {
    const json = this.collection(collection).docs.get(id);
    return json === undefined ? undefined : (JSON.parse(json) as Doc);
  }

  async getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    this.collection(collection);
    return manyIn(this.storage.collections, collection, ids);
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
    this.declared.checkAll(versionsIn(this.storage.collections));
    const change = prepareWrites(this.storage.collections, writes);
    const actual = this.storage.checkpoints.get(projection);
    if (actual !== from) throw new CheckpointMoved(projection, from, actual);
    change();
    this.storage.checkpoints.set(projection, to);
  }

  async drop(collection: string): Promise<void> {
    this.storage.collections.delete(collection);
  }

  digest(collection: string): Promise<ContentDigest> {
    return new InMemoryContent(this.storage.collections).digest(collection);
  }

  async snapshot(): Promise<Snapshot> {
    const copies = [...this.storage.collections].map(([name, { docs, ...rest }]) => [name, { ...rest, docs: new Map(docs) }] as const);
    const checkpoints = new Map(this.storage.checkpoints);
    const content = new InMemoryContent(new Map(copies));
    return Object.assign(content, { checkpoint: async (projection: string) => checkpoints.get(projection), close: async () => undefined });
  }

  async replacement(collections: readonly CollectionDeclaration[]): Promise<Replacement> {
    checkDeclarations(collections);
    if (this.storage.replacement !== undefined) throw new ReplacementUnderWay();
    const replacement = new InMemoryReplacement(this.storage);
    declareIn(replacement.declared, collections);
    return replacement;
  }

  async close(): Promise<void> {}

  private collection(name: string): StoredCollection {
    this.declared.check(name, this.storage.collections.get(name)?.version);
    return collectionIn(this.storage.collections, name);
  }

  private matching(collection: string, where?: Where): Found<object>[] {
    const matches = matcher(where);
    const rows = [...this.collection(collection).docs].map(([id, json]) => ({ id, doc: JSON.parse(json) as object }));
    return rows.filter(({ doc }) => matches(doc));
  }
}
