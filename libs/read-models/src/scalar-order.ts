import type { Scalar } from './read-models.port';

/** Types in their order: every value of one comes before every value of the next. */
const RANK = { null: 0, number: 1, string: 2, boolean: 3 } as const;

export type ScalarType = keyof typeof RANK;

/** @returns the type that orders a value and that a bound must share */
export function typeOf(value: Scalar): ScalarType {
  return value === null ? 'null' : (typeof value as Exclude<ScalarType, 'null'>);
}

/** The one order of values: null < numbers < strings < booleans. Negative, zero or positive, as `Array.sort` wants it. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const byType = RANK[typeOf(a)] - RANK[typeOf(b)];
  if (byType !== 0) return byType;
  if (typeof a === 'string') return compareText(a, b as string);
  return Number(a) - Number(b);
}

/** Order of UTF-8 bytes. JavaScript's own `<` differs above U+FFFF. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** @returns the value by which a document is found: null where the field is missing, an object or an array */
export function scalarIn(doc: object, field: string): Scalar {
  const value: unknown = Object.hasOwn(doc, field) ? (doc as Record<string, unknown>)[field] : null;
  return isScalar(value) ? value : null;
}

/** Whether a value may be asked for: null, a boolean, a string or a finite number. */
export function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** The name under which {@link ReadModels.count} reports a value. */
export function nameOfValue(value: Scalar): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
