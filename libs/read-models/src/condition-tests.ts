import type { Condition, Scalar } from './read-models.port';
import { isScalar } from './scalar-order';

export type Operator = 'gte' | 'gt' | 'lte' | 'lt';

export interface Bound {
  readonly operator: Operator;
  readonly value: Scalar;
}

/** A condition in the one form that adapters translate. */
export type ConditionTest =
  | { readonly kind: 'equal'; readonly value: Scalar }
  | { readonly kind: 'in'; readonly values: readonly Scalar[] }
  | { readonly kind: 'range'; readonly bounds: readonly Bound[] };

const OPERATORS: readonly Operator[] = ['gte', 'gt', 'lte', 'lt'];

/**
 * Reads a condition strictly: a forgotten value (`undefined`) must not widen a query.
 * @throws TypeError when it is no condition
 */
export function testOf(field: string, condition: Condition): ConditionTest {
  if (isScalar(condition)) return { kind: 'equal', value: condition };
  if (typeof condition !== 'object') throw notACondition(field);
  if ('in' in condition) return listTest(field, condition.in);
  return rangeTest(field, condition);
}

function listTest(field: string, values: readonly Scalar[]): ConditionTest {
  if (!Array.isArray(values) || !values.every(isScalar)) throw notACondition(field);
  return { kind: 'in', values };
}

function rangeTest(field: string, range: Readonly<Partial<Record<Operator, Scalar>>>): ConditionTest {
  const unknown = Object.keys(range).some((key) => !OPERATORS.includes(key as Operator));
  const bounds = OPERATORS.flatMap((operator): Bound[] => {
    const value = range[operator];
    return value === undefined ? [] : [{ operator, value }];
  });
  if (unknown || bounds.length === 0 || !bounds.every(({ value }) => isScalar(value))) throw notACondition(field);
  return { kind: 'range', bounds };
}

function notACondition(field: string): TypeError {
  return new TypeError(`the condition on ${field} is none`);
}
