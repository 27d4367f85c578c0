import { testOf, type Bound, type ConditionTest, type Operator } from '../condition-tests';
import { afterOf } from '../cursor';
import type { Query, Where } from '../read-models.port';
import { typeOf } from '../scalar-order';
import { keyOf, KEYS_IN_LIST, KEYS_OF, type FieldKey } from './field-key';
import { columnOf, tableOf } from './sql-names';

export interface Sql {
  readonly text: string;
  readonly params: readonly FieldKey[];
}

const COMPARISON: Readonly<Record<Operator, string>> = { gte: '>=', gt: '>', lte: '<=', lt: '<' };

/** One row more than the page, which tells whether there is a next one. */
export function findSql(collection: string, query: Query): Sql {
  const { sort } = query;
  const [direction, beyond] = sort?.direction === 'desc' ? ['DESC', '<'] : ['ASC', '>'];
  const columns = sort === undefined ? ['id'] : [columnOf(sort.field), 'id'];
  const filter = whereSql([...conditions(query.where), ...page(query, columns, beyond)]);
  const order = columns.map((column) => `${column} ${direction}`).join(', ');
  return { text: `SELECT id, doc FROM ${tableOf(collection)}${filter.text} ORDER BY ${order} LIMIT ?`, params: [...filter.params, query.limit + 1] };
}

export function countSql(collection: string, where: Where | undefined, by: string | undefined): Sql {
  const filter = whereSql(conditions(where));
  if (by === undefined) return { text: `SELECT '' AS key, count(*) AS total FROM ${tableOf(collection)}${filter.text}`, params: filter.params };
  const column = columnOf(by);
  return { text: `SELECT ${column} AS key, count(*) AS total FROM ${tableOf(collection)}${filter.text} GROUP BY ${column}`, params: filter.params };
}

function whereSql(terms: readonly Sql[]): Sql {
  if (terms.length === 0) return { text: '', params: [] };
  return { text: ` WHERE ${terms.map(({ text }) => text).join(' AND ')}`, params: terms.flatMap(({ params }) => params) };
}

function conditions(where: Where = {}): Sql[] {
  return Object.entries(where).map(([field, condition]) => testSql(columnOf(field), testOf(field, condition)));
}

function page({ sort, cursor }: Query, columns: readonly string[], beyond: string): Sql[] {
  const after = afterOf(sort, cursor);
  if (after === undefined) return [];
  const params = sort === undefined ? [after.id] : [keyOf(after.value ?? null), after.id];
  return [{ text: `(${columns.join(', ')}) ${beyond} (${params.map(() => '?').join(', ')})`, params }];
}

function testSql(column: string, test: ConditionTest): Sql {
  switch (test.kind) {
    case 'equal':
      return { text: `${column} = ?`, params: [keyOf(test.value)] };
    case 'in':
      return { text: `${column} IN (${KEYS_IN_LIST})`, params: [JSON.stringify(test.values)] };
    case 'range':
      return rangeSql(column, test.bounds);
  }
}

/** A side without a bound of its own ends where the type of the other side ends. */
function rangeSql(column: string, bounds: readonly Bound[]): Sql {
  const types = new Set(bounds.map(({ value }) => typeOf(value)));
  const [type] = types;
  if (type === undefined || types.size > 1) return { text: 'FALSE', params: [] };
  const { least, beyond } = KEYS_OF[type];
  const terms = bounds.map(({ operator }) => `${column} ${COMPARISON[operator]} ?`);
  if (!bounds.some(({ operator }) => operator === 'gte' || operator === 'gt')) terms.push(`${column} >= ${least}`);
  if (beyond !== undefined && !bounds.some(({ operator }) => operator === 'lte' || operator === 'lt')) terms.push(`${column} < ${beyond}`);
  return { text: terms.join(' AND '), params: bounds.map(({ value }) => keyOf(value)) };
}
