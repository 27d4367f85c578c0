import { InvalidCursor, type Query, type Scalar } from './read-models.port';
import { isScalar, scalarIn } from './scalar-order';

/** The last row of a page: the next page begins after it, whether or not it still exists. */
export interface After {
  /** Its value of the sorted field, absent when sorted by id alone. */
  readonly value?: Scalar;
  readonly id: string;
}

/** Opaque to callers; bound to the query's order, not to its conditions. */
export function cursorAfter(sort: Query['sort'], id: string, doc: object): string {
  const value = sort === undefined ? [] : [scalarIn(doc, sort.field)];
  return Buffer.from(JSON.stringify([orderName(sort), id, ...value])).toString('base64url');
}

/** @throws InvalidCursor when it was not made by {@link cursorAfter} for the same order */
export function afterOf(sort: Query['sort'], cursor: string | undefined): After | undefined {
  if (cursor === undefined) return undefined;
  const [order, id, ...values] = parsed(cursor);
  if (order !== orderName(sort) || typeof id !== 'string' || values.length !== (sort === undefined ? 0 : 1)) throw new InvalidCursor();
  const [value] = values;
  if (sort === undefined) return { id };
  if (!isScalar(value)) throw new InvalidCursor();
  return { id, value };
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value)) return value;
  } catch {
    throw new InvalidCursor();
  }
  throw new InvalidCursor();
}

function orderName(sort: Query['sort']): string {
  return sort === undefined ? '' : `${sort.direction} ${sort.field}`;
}
