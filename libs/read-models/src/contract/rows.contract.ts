import fc from 'fast-check';
import type { Condition, Query, Scalar, Where } from '../read-models.port';

/** Few values, so that ties and hits are common, and the ones at which types, signs, digits and encodings meet. */
const FREQUENT: readonly Scalar[] = [
  ...[null, true, false],
  ...[0, 1, -1, 0.1, 2 ** 53, 2 ** 62 + 1024, 1e21, -(2 ** 63), 5e-324],
  ...['', '0', '1', 'null', 'true', 'a', 'aa', 'b', 'É', '\u0000', '\uffff', '\u{1f46a}'],
];

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FREQUENT) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const stored = fc.oneof({ weight: 8, arbitrary: scalar as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constantFrom<unknown>([], [1], {}, { a: 1 }) });

const id = fc.oneof(fc.constantFrom('a', 'A', 'b', 'É', '\uffff', '\u{1f46a}', '1', '10', '2'), fc.uuid());

export const FIELDS = ['a', 'b'];

export const rows = fc.uniqueArray(fc.record({ id, doc: fc.record({ a: stored, b: stored, c: stored }, { requiredKeys: [] }) }), { selector: (row) => row.id, maxLength: 14 });

const bounds = fc.record({ gte: scalar, gt: scalar, lte: scalar, lt: scalar }, { requiredKeys: [] }).filter((range) => Object.keys(range).length > 0);
const condition: fc.Arbitrary<Condition> = fc.oneof(scalar, fc.record({ in: fc.array(scalar, { maxLength: 4 }) }), bounds);

export const where: fc.Arbitrary<Where> = fc.record({ a: condition, b: condition }, { requiredKeys: [] });

export const sort: fc.Arbitrary<Query['sort']> = fc.option(fc.record({ field: fc.constantFrom(...FIELDS), direction: fc.constantFrom('asc', 'desc') }), { nil: undefined });
