import type { Document } from 'mongodb';
import { testOf, type ConditionTest } from '../condition-tests';
import { afterOf } from '../cursor';
import type { Query, Scalar, Where } from '../read-models.port';
import { typeOf, type ScalarType } from '../scalar-order';
import { pathOf } from './stored-document';

/** One row more than the page, which tells whether there is a next one. */
export function findStages(query: Query): Document[] {
  const { sort, limit } = query;
  const direction = sort?.direction === 'desc' ? -1 : 1;
  const order = sort === undefined ? { _id: 1 } : { [pathOf(sort.field)]: direction, _id: direction };
  return [{ $match: all([...conditions(query.where), ...page(query)]) }, { $sort: order }, { $limit: limit + 1 }, { $project: { json: 1 } }];
}

/** Rows `{ _id: value, total }`. */
export function countStages(where: Where | undefined, by: string | undefined): Document[] {
  return [{ $match: all(conditions(where)) }, { $group: { _id: by === undefined ? '' : `$${pathOf(by)}`, total: { $sum: 1 } } }];
}

function all(terms: readonly Document[]): Document {
  return terms.length === 0 ? {} : { $and: terms };
}

/** Every value stands behind an operator of ours, where MongoDB reads it as a value and never as an operator. */
function conditions(where: Where = {}): Document[] {
  return Object.entries(where).map(([field, condition]) => ({ [pathOf(field)]: testDocument(testOf(field, condition)) }));
}

/** MongoDB's bounds, as the port's, match only values of their own type. */
function testDocument(test: ConditionTest): Document {
  switch (test.kind) {
    case 'equal':
      return { $eq: test.value };
    case 'in':
      return { $in: test.values };
    case 'range':
      return Object.fromEntries(test.bounds.map(({ operator, value }) => [`$${operator}`, value]));
  }
}

function page({ sort, cursor }: Query): Document[] {
  const after = afterOf(sort, cursor);
  if (after === undefined) return [];
  if (sort === undefined) return [{ _id: { $gt: after.id } }];
  const [path, value] = [pathOf(sort.field), after.value ?? null];
  const [beyond, beyondTypes] = sort.direction === 'asc' ? ['$gt', typesBeyond(value, 1)] : ['$lt', typesBeyond(value, -1)];
  const sameType = value === null ? [] : [{ [path]: { [beyond]: value } }];
  return [{ $or: [{ [path]: { $eq: value }, _id: { [beyond]: after.id } }, ...sameType, ...beyondTypes.map((type) => ({ [path]: EVERY[type] }))] }];
}

const TYPES: readonly ScalarType[] = ['null', 'number', 'string', 'boolean'];

/** Conditions, each one range of the index, that hold for every value of a type. */
const EVERY: Readonly<Record<ScalarType, Document>> = {
  null: { $eq: null },
  number: { $gte: -Infinity },
  string: { $gte: '' },
  boolean: { $gte: false },
};

function typesBeyond(value: Scalar, direction: 1 | -1): readonly ScalarType[] {
  const at = TYPES.indexOf(typeOf(value));
  return direction === 1 ? TYPES.slice(at + 1) : TYPES.slice(0, at);
}
