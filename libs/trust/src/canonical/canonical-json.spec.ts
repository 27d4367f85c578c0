import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

const json = () => fc.jsonValue({ maxDepth: 4 }).filter(isWellFormed);

function isWellFormed(value: unknown): boolean {
  return !/\\ud[89a-f]/i.test(JSON.stringify(value));
}

function reordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reordered);
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([name, member]) => [name, reordered(member)]));
}

describe('canonicalJson', () => {
  it('writes the example of RFC 8785 section 3.2.2', () => {
    const value = { numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f', literals: [null, true, false] };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by UTF-16 units, not by code points', () => {
    expect(canonicalJson({ '\ufb33': 1, '\ud83d\ude02': 2, '\u20ac': 3, '1': 4 })).toBe('{"1":4,"\u20ac":3,"\ud83d\ude02":2,"\ufb33":1}');
  });

  it('gives one text whatever the order of members', () => {
    fc.assert(fc.property(json(), (value) => canonicalJson(reordered(value)) === canonicalJson(value)));
  });

  it('is parsed back to an equal value, whose canonical text is the same', () => {
    fc.assert(
      fc.property(json(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['undefined itself', undefined, '$'],
    ['an undefined member', { data: { nomor: undefined } }, '$.data.nomor'],
    ['a hole in an array', [1, , 3], '$[1]'],
    ['a BigInt', { a: [1n] }, '$.a[0]'],
    ['NaN', { a: Number.NaN }, '$.a'],
    ['an infinity', -Infinity, '$'],
    ['a function', { a: () => 1 }, '$.a'],
    ['a symbol', [Symbol('x')], '$[0]'],
    ['a date', { pada: new Date(0) }, '$.pada'],
    ['a map', { a: new Map() }, '$.a'],
    ['bytes', { a: Buffer.from('x') }, '$.a'],
    ['a lone surrogate', { a: '\ud800' }, '$.a'],
  ])('refuses %s and names its place', (_name, value, place) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(`canonical JSON: ${place} holds`);
  });

  it('refuses a cycle, but not the same object met twice', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = [cycle];
    expect(() => canonicalJson(cycle)).toThrow('$.self[0] holds a cycle');
    const shared = { x: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]');
  });
});
