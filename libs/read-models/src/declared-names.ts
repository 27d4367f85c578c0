import { UndeclaredField, type CollectionDeclaration, type Query } from './read-models.port';

const NAME = /^[a-z][a-z0-9_-]*$/i;

/** @throws TypeError when a collection or field has a name that not every adapter can carry, or a version is none */
export function checkDeclarations(collections: readonly CollectionDeclaration[]): void {
  for (const name of collections.flatMap((collection) => [collection.name, ...collection.fields])) {
    if (!NAME.test(name)) throw new TypeError(`${JSON.stringify(name)} cannot name a collection or field`);
  }
  for (const { name, version = 1 } of collections) {
    if (!Number.isSafeInteger(version) || version < 1) throw new TypeError(`${version} is no version of collection ${name}`);
  }
}

/** @throws UndeclaredField when one of the fields asked for is not declared */
export function checkFields(collection: string, declared: ReadonlySet<string>, asked: readonly string[]): void {
  const unknown = asked.find((field) => !declared.has(field));
  if (unknown !== undefined) throw new UndeclaredField(collection, unknown);
}

/**
 * @throws UndeclaredField when a condition or the order names an undeclared field
 * @throws TypeError when the limit is not a positive integer
 */
export function checkQuery(collection: string, declared: ReadonlySet<string>, query: Query): void {
  if (!Number.isSafeInteger(query.limit) || query.limit < 1) throw new TypeError(`limit ${query.limit} is not a positive integer`);
  checkFields(collection, declared, [...Object.keys(query.where ?? {}), ...(query.sort === undefined ? [] : [query.sort.field])]);
}
