import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import { isCanonical } from './is-canonical';

/** What the name says, the slow way. */
function isCanonicalByDefinition(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

const canonicalText = () =>
  fc
    .jsonValue({ maxDepth: 4, stringUnit: fc.constantFrom('a', 'é', '1', '"', '\\', '\n', '\u0001', '\u007f', '😂', '/') })
    .map((value) => canonicalJson(value));

describe('isCanonical', () => {
  it('accepts every canonical text', () => {
    fc.assert(fc.property(canonicalText(), (text) => isCanonical(text)));
  });

  it('says of every slightly changed text what the definition says', () => {
    const piece = fc.constantFrom('', '0', '-', '.', 'e', '1', '"', '\\', '\\u0041', '\\u001F', '\\u001f', '\\n', '\n', ' ', ',', ':', '{', '}', '[', ']', '\ud800', '\ud83d\ude02', 'null', '"a":1,');
    fc.assert(
      fc.property(canonicalText(), fc.nat(), fc.nat(2), piece, (text, at, cut, put) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + put + text.slice(place + cut);
        expect([changed, isCanonical(changed)]).toEqual([changed, isCanonicalByDefinition(changed)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['{"b":1,"a":2}', '{"a":1,"a":1}', '{"ab":1,"a":1}', '{"a\\n":1,"a\\b":1}', '{"a": 1}', '{"a":1.0}', '-0', '1e5', '01', '"\\/"', '"\\u0041"', '"\\u000a"', '"\\u001F"', '[{"z":{"b":1,"a":1}}]', '"\ud800"', '', '[1,]', '"', '"\\', 'nul', '1 '])(
    'refuses %j',
    (text) => {
      expect(isCanonical(text)).toBe(false);
      expect(isCanonicalByDefinition(text)).toBe(false);
    },
  );

  it.each(['{"10":1,"9":2,"a":3}', '{"":[],"\\n":{}}', '{"__proto__":1}', '{"a":1,"a!":1,"ab":1}', '{"a\\b":1,"a\\n":1,"aa":1}', '1e+30', '5e-324', '"\\u001f\\b"', '{"😂":1,"\ufb33":2}'])('accepts %j', (text) => {
    expect(isCanonical(text)).toBe(true);
    expect(isCanonicalByDefinition(text)).toBe(true);
  });

  it('refuses what is nested beyond measure instead of failing', () => {
    expect(isCanonical('['.repeat(100_000) + ']'.repeat(100_000))).toBe(false);
  });

  it('shows the members of the two outermost levels where they stand', () => {
    const seen: [number, string, string][] = [];
    const text = '{"a":{"x":[{"y":1}]},"b":"\\n"}';
    isCanonical(text, (depth, name, from, to) => seen.push([depth, name, text.slice(from, to)]));
    expect(seen).toEqual([
      [1, 'x', '[{"y":1}]'],
      [0, 'a', '{"x":[{"y":1}]}'],
      [0, 'b', '"\\n"'],
    ]);
  });
});
