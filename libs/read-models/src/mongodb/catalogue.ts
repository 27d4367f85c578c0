import { OtherVersion, UndeclaredCollection, UndeclaredField, type CollectionDeclaration } from '../read-models.port';

/** A declared collection. */
export interface CatalogueEntry {
  readonly name: string;
  /** The MongoDB collection of its documents: a new one each time it is declared anew or replaced. */
  readonly storedIn: string;
  /** Fields by which it may be asked. */
  readonly fields: readonly string[];
  /** Fields that new writes already carry while older documents still lack them. */
  readonly filling: readonly string[];
  /** In which it was created; absent: without one, or by a program that knew of none. */
  readonly version?: number;
}

/** Which collections are in use: one document, changed only from the epoch that the changer knows. */
export interface Catalogue {
  /** Grows with every change. */
  readonly epoch: number;
  readonly collections: readonly CatalogueEntry[];
  /** Nobody may apply until then: other read models are taking over. */
  readonly held?: { readonly by: string; readonly until: Date };
}

/** @throws UndeclaredCollection when there is none of that name */
export function entryOf({ collections }: Pick<Catalogue, 'collections'>, name: string): CatalogueEntry {
  const entry = collections.find((each) => each.name === name);
  if (entry === undefined) throw new UndeclaredCollection(name);
  return entry;
}

/** Whether an error may only mean that the catalogue has changed since it was looked up. */
export function mayBeOld(error: unknown): boolean {
  return error instanceof UndeclaredCollection || error instanceof UndeclaredField || error instanceof OtherVersion;
}

/** Fields whose values every write carries. */
export function keptFields({ fields, filling }: CatalogueEntry): readonly string[] {
  return [...fields, ...filling];
}

/** @returns each collection with its version */
export function versionsIn({ collections }: Pick<Catalogue, 'collections'>): Map<string, number | undefined> {
  return new Map(collections.map(({ name, version }) => [name, version]));
}

/** @param storedIn names the MongoDB collection of a new one */
export function newEntry({ name, fields, version }: CollectionDeclaration, storedIn: string): CatalogueEntry {
  return { name, storedIn, fields: [...new Set(fields)], filling: [], ...(version !== undefined && { version }) };
}

/** One declaration for each name, with all the fields that it is declared with. */
export function mergedDeclarations(collections: readonly CollectionDeclaration[]): CollectionDeclaration[] {
  const merged = new Map<string, CollectionDeclaration>();
  for (const each of collections) merged.set(each.name, { ...each, fields: [...new Set([...(merged.get(each.name)?.fields ?? []), ...each.fields])] });
  return [...merged.values()];
}

/** @returns the entries with what is declared beside it, `undefined` when nothing is missing */
export function withDeclared(
  collections: readonly CatalogueEntry[],
  declared: readonly CollectionDeclaration[],
  storedIn: (name: string) => string,
): readonly CatalogueEntry[] | undefined {
  const lacking = (entry: CatalogueEntry, fields: readonly string[]) => fields.filter((field) => !keptFields(entry).includes(field));
  const known = collections.map((entry) => {
    const missing = lacking(entry, declared.find(({ name }) => name === entry.name)?.fields ?? []);
    return missing.length === 0 ? entry : { ...entry, filling: [...entry.filling, ...missing] };
  });
  const added = declared.filter(({ name }) => !collections.some((entry) => entry.name === name)).map((each) => newEntry(each, storedIn(each.name)));
  return added.length === 0 && known.every((entry, index) => entry === collections[index]) ? undefined : [...known, ...added];
}

/** @returns the entries in which the fields filled by now may be asked for */
export function withFilled(collections: readonly CatalogueEntry[], filled: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return collections.map((entry) => {
    const done = filled.find(({ storedIn }) => storedIn === entry.storedIn)?.filling ?? [];
    const moved = entry.filling.filter((field) => done.includes(field));
    return { ...entry, fields: [...entry.fields, ...moved], filling: entry.filling.filter((field) => !moved.includes(field)) };
  });
}
