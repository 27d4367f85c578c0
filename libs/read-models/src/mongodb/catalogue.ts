import { UndeclaredCollection, type CollectionDeclaration } from '../read-models.port';

/** A declared collection. */
export interface CatalogueEntry {
  readonly name: string;
  /** The MongoDB collection of its documents: a new one each time it is declared anew or replaced. */
  readonly storedIn: string;
  /** Fields by which it may be asked. */
  readonly fields: readonly string[];
  /** Fields that new writes already carry while older documents still lack them. */
  readonly filling: readonly string[];
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

/** Fields whose values every write carries. */
export function keptFields({ fields, filling }: CatalogueEntry): readonly string[] {
  return [...fields, ...filling];
}

/** @param storedIn names the MongoDB collection of a new one */
export function newEntry({ name, fields }: CollectionDeclaration, storedIn: string): CatalogueEntry {
  return { name, storedIn, fields: [...new Set(fields)], filling: [] };
}

/** One declaration for each name, with all the fields that it is declared with. */
export function mergedDeclarations(collections: readonly CollectionDeclaration[]): CollectionDeclaration[] {
  const fields = new Map<string, string[]>();
  for (const { name, fields: more } of collections) fields.set(name, [...(fields.get(name) ?? []), ...more]);
  return [...fields].map(([name, all]) => ({ name, fields: [...new Set(all)] }));
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
