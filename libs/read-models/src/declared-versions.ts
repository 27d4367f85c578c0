import { OtherVersion, type CollectionDeclaration } from './read-models.port';

/** Version by name of collection; `undefined` where one was created without. */
export type Versions = ReadonlyMap<string, number | undefined>;

/** @throws OtherVersion when a collection is there in another version than it is declared in */
export function checkVersions(kept: Versions, collections: readonly CollectionDeclaration[]): void {
  for (const { name, version } of collections) {
    const actual = kept.get(name);
    if (version !== undefined && kept.has(name) && actual !== version) throw new OtherVersion(name, version, actual);
  }
}

/** The versions in which a handle declared its collections. */
export class DeclaredVersions {
  private readonly declared: Map<string, number>;

  /** @param entries as {@link entries} gives them */
  constructor(entries: Iterable<readonly [string, number]> = []) {
    this.declared = new Map(entries);
  }

  add(collections: readonly CollectionDeclaration[]): void {
    for (const { name, version } of collections) if (version !== undefined) this.declared.set(name, version);
  }

  /**
   * For a call that names a collection.
   * @param actual its version; `undefined` also when there is no such collection
   * @throws OtherVersion
   */
  check(collection: string, actual: number | undefined): void {
    const expected = this.declared.get(collection);
    if (expected !== undefined && actual !== expected) throw new OtherVersion(collection, expected, actual);
  }

  /**
   * For a batch: the checkpoint that it moves speaks for every collection, so none may be there that another program folds, and none be lacking.
   * @throws OtherVersion
   */
  checkAll(kept: Versions): void {
    if (this.declared.size === 0) return;
    for (const [name, actual] of kept) {
      const expected = this.declared.get(name);
      if (actual !== expected) throw new OtherVersion(name, expected, actual);
    }
    for (const [name, expected] of this.declared) if (!kept.has(name)) throw new OtherVersion(name, expected, undefined);
  }

  /** As it travels to another thread. */
  entries(): readonly (readonly [string, number])[] {
    return [...this.declared];
  }
}
