import type { Scalar } from '../read-models.port';
import type { ScalarType } from '../scalar-order';

/**
 * How a declared field's value stands in its column, so that SQLite's own order (numbers < text < blobs) is the port's order:
 * null is -Infinity, which JSON cannot hold; booleans are blobs. No key is NULL, so row values compare without exceptions.
 */
export type FieldKey = number | string | Buffer;

const FALSE = Buffer.from([0]);
const TRUE = Buffer.from([1]);

export function keyOf(value: Scalar): FieldKey {
  if (value === null) return -Infinity;
  if (typeof value === 'boolean') return value ? TRUE : FALSE;
  return value;
}

export function valueOf(key: FieldKey): Scalar {
  if (key === -Infinity) return null;
  return Buffer.isBuffer(key) ? key.equals(TRUE) : key;
}

/** SQL for the smallest key of a type, and for the smallest key beyond it (absent after the last type). */
export const KEYS_OF: Readonly<Record<ScalarType, { readonly least: string; readonly beyond?: string }>> = {
  null: { least: '-9e999', beyond: '-1.7976931348623157e308' },
  number: { least: '-1.7976931348623157e308', beyond: `''` },
  string: { least: `''`, beyond: `x''` },
  boolean: { least: `x'00'` },
};

/**
 * SQL for the key of a field of the JSON column `doc`. Numbers are made REAL: JSON's digits of a large integer, read as an
 * integer, need not equal the double they stand for.
 */
export function keyInDoc(field: string): string {
  const path = `'$."${field}"'`;
  return `CASE json_type(doc, ${path}) ${keyByType(`json_extract(doc, ${path})`)} END`;
}

/** SQL for the keys of a bound JSON array. */
export const KEYS_IN_LIST = `SELECT CASE type ${keyByType('value')} END FROM json_each(?)`;

function keyByType(value: string): string {
  return `WHEN 'text' THEN ${value} WHEN 'integer' THEN CAST(${value} AS REAL) WHEN 'real' THEN ${value} WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE -9e999`;
}
