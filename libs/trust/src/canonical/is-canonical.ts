/**
 * Called for the members of the two outermost levels, after the value was read.
 * @param depth 0 for members of the outermost object, 1 for those of its members
 * @param from where the value's text begins; `to` is where it has ended
 */
export type MemberVisitor = (depth: number, name: string, from: number, to: number) => void;

/** Deeper nesting is refused rather than risked on the stack; an event has about five levels. */
const DEEPEST = 500;
const DEEPEST_SHOWN = 1;
const BAD = -1;
const [QUOTE, COMMA, COLON, BACKSLASH, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x2c, 0x3a, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d] as const;
/** Control characters that have no short escape. */
const LONG_ESCAPE = /^u00(?:0[0-7bef]|1[0-9a-f])$/;

/**
 * Whether a text is canonical JSON (RFC 8785), to the letter. One pass without building the value, because verifying
 * history is bound by this: several times as fast as parsing and writing again.
 */
export function isCanonical(text: string, visit: MemberVisitor = () => undefined): boolean {
  return valueEnd(text, 0, 0, visit) === text.length;
}

/** The string that a JSON string literal within a text stands for. */
export function stringAt(text: string, from: number, to: number): string {
  const raw = text.slice(from + 1, to - 1);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}

/** Each of the following gives the place after what it has read, or {@link BAD}. */
function valueEnd(text: string, at: number, depth: number, visit: MemberVisitor): number {
  switch (text.charCodeAt(at)) {
    case QUOTE:
      return stringEnd(text, at);
    case OPEN_OBJECT:
      return depth < DEEPEST ? objectEnd(text, at, depth, visit) : BAD;
    case OPEN_ARRAY:
      return depth < DEEPEST ? arrayEnd(text, at, depth, visit) : BAD;
    case 0x74:
      return wordEnd(text, at, 'true');
    case 0x66:
      return wordEnd(text, at, 'false');
    case 0x6e:
      return wordEnd(text, at, 'null');
    default:
      return numberEnd(text, at);
  }
}

function objectEnd(text: string, at: number, depth: number, visit: MemberVisitor): number {
  if (text.charCodeAt(at + 1) === CLOSE_OBJECT) return at + 2;
  let previous = BAD;
  for (let name = at + 1; ; ) {
    const colon = text.charCodeAt(name) === QUOTE ? stringEnd(text, name) : BAD;
    if (colon === BAD || text.charCodeAt(colon) !== COLON) return BAD;
    if (previous !== BAD && !inOrder(text, previous, name)) return BAD;
    const end = valueEnd(text, colon + 1, depth + 1, visit);
    if (end === BAD) return BAD;
    if (depth <= DEEPEST_SHOWN) visit(depth, stringAt(text, name, colon), colon + 1, end);
    const mark = text.charCodeAt(end);
    if (mark === CLOSE_OBJECT) return end + 1;
    if (mark !== COMMA) return BAD;
    previous = name;
    name = end + 1;
  }
}

/** Whether the literal at one place comes before the one at another, by UTF-16 units of what they stand for. */
function inOrder(text: string, one: number, other: number): boolean {
  for (let offset = 1; ; offset++) {
    const left = text.charCodeAt(one + offset);
    const right = text.charCodeAt(other + offset);
    if (left === BACKSLASH || right === BACKSLASH) return stringAt(text, one, stringEnd(text, one)) < stringAt(text, other, stringEnd(text, other));
    if (left === QUOTE || right === QUOTE) return left !== right && left === QUOTE;
    if (left !== right) return left < right;
  }
}

function arrayEnd(text: string, at: number, depth: number, visit: MemberVisitor): number {
  if (text.charCodeAt(at + 1) === CLOSE_ARRAY) return at + 2;
  for (let next = at + 1; ; ) {
    const end = valueEnd(text, next, depth + 1, visit);
    if (end === BAD) return BAD;
    const mark = text.charCodeAt(end);
    if (mark === CLOSE_ARRAY) return end + 1;
    if (mark !== COMMA) return BAD;
    next = end + 1;
  }
}

function stringEnd(text: string, at: number): number {
  for (let next = at + 1; ; next++) {
    const unit = text.charCodeAt(next);
    if (unit === QUOTE) return next + 1;
    if (unit === BACKSLASH) next += escapeLength(text, next);
    else if (unit >= 0xd800 && unit <= 0xdfff) next += pairedLength(text, next);
    else if (!(unit >= 0x20)) return BAD;
  }
}

/** How far to go on within an escape; for a bad one beyond the end, where every string is bad. */
function escapeLength(text: string, at: number): number {
  if ('"\\bfnrt'.includes(text.charAt(at + 1) || '?')) return 1;
  return LONG_ESCAPE.test(text.slice(at + 1, at + 6)) ? 5 : text.length;
}

/** The same for a surrogate, which must stand in a pair. */
function pairedLength(text: string, at: number): number {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? 1 : text.length;
}

function wordEnd(text: string, at: number, word: string): number {
  return text.startsWith(word, at) ? at + word.length : BAD;
}

function numberEnd(text: string, at: number): number {
  let end = at;
  while (isOfNumber(text.charCodeAt(end))) end++;
  const raw = text.slice(at, end);
  return raw !== '' && String(Number(raw)) === raw ? end : BAD;
}

/** Digits, `.`, `-`, `+` and `e`. */
function isOfNumber(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x2d || unit === 0x2b || unit === 0x65;
}
