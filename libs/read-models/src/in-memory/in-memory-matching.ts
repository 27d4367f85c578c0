import { testOf, type Bound, type ConditionTest } from '../condition-tests';
import type { After } from '../cursor';
import type { Found, Query, Scalar, Where } from '../read-models.port';
import { compareScalars, compareText, scalarIn, typeOf } from '../scalar-order';

/** @returns whether a document meets all conditions */
export function matcher(where: Where = {}): (doc: object) => boolean {
  const tests = Object.entries(where).map(([field, condition]) => ({ field, test: testOf(field, condition) }));
  return (doc) => tests.every(({ field, test }) => holds(test, scalarIn(doc, field)));
}

function holds(test: ConditionTest, value: Scalar): boolean {
  switch (test.kind) {
    case 'equal':
      return compareScalars(value, test.value) === 0;
    case 'in':
      return test.values.some((candidate) => compareScalars(value, candidate) === 0);
    case 'range':
      return test.bounds.every((bound) => within(bound, value));
  }
}

function within({ operator, value: bound }: Bound, value: Scalar): boolean {
  if (typeOf(bound) !== typeOf(value)) return false;
  const compared = compareScalars(value, bound);
  switch (operator) {
    case 'gte':
      return compared >= 0;
    case 'gt':
      return compared > 0;
    case 'lte':
      return compared <= 0;
    case 'lt':
      return compared < 0;
  }
}

type Row = Found<object>;

/** @returns the comparison that puts rows in a query's order */
export function ordering(sort: Query['sort']): (a: Row, b: Row) => number {
  if (sort === undefined) return (a, b) => compareText(a.id, b.id);
  return (a, b) => position(sort, scalarIn(a.doc, sort.field), a.id, { value: scalarIn(b.doc, sort.field), id: b.id });
}

/** @returns whether a row comes after the last row of the page before */
export function isAfter(sort: Query['sort'], after: After | undefined): (row: Row) => boolean {
  if (after === undefined) return () => true;
  if (sort === undefined) return ({ id }) => compareText(id, after.id) > 0;
  return ({ id, doc }) => position(sort, scalarIn(doc, sort.field), id, after) > 0;
}

function position(sort: NonNullable<Query['sort']>, value: Scalar, id: string, other: After): number {
  const ascending = compareScalars(value, other.value ?? null) || compareText(id, other.id);
  return sort.direction === 'asc' ? ascending : -ascending;
}
