import canonicalize from 'canonicalize';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one text of a value: RFC 8785 (JCS). Equal values give equal bytes whatever the order of their members.
 * @throws TypeError naming the place for everything that JSON would lose or bend in silence: `undefined` (also as a
 * member), BigInt, NaN, infinities, functions, symbols, cycles, lone surrogates, dates, maps and bytes
 */
export function canonicalJson(value: unknown): string {
  refuseWhatJsonCannotHold(value, '$', []);
  return canonicalize(value) as string;
}

function refuseWhatJsonCannotHold(value: unknown, place: string, ancestors: object[]): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (LONE_SURROGATE.test(value)) throw refusal(place, 'a lone surrogate');
      return;
    case 'number':
      if (!Number.isFinite(value)) throw refusal(place, String(value));
      return;
    case 'object':
      if (value !== null) refuseInside(value, place, ancestors);
      return;
    default:
      throw refusal(place, `a value of type ${typeof value}`);
  }
}

function refuseInside(value: object, place: string, ancestors: object[]): void {
  if (ancestors.includes(value)) throw refusal(place, 'a cycle');
  ancestors.push(value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) refuseWhatJsonCannotHold(value[index], `${place}[${index}]`, ancestors);
  } else {
    refuseMembers(value, place, ancestors);
  }
  ancestors.pop();
}

function refuseMembers(value: object, place: string, ancestors: object[]): void {
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' || 'toJSON' in value) throw refusal(place, `no plain object but ${kind}`);
  for (const [name, member] of Object.entries(value)) {
    if (LONE_SURROGATE.test(name)) throw refusal(place, 'a lone surrogate in a name');
    refuseWhatJsonCannotHold(member, `${place}.${name}`, ancestors);
  }
}

function refusal(place: string, what: string): TypeError {
  return new TypeError(`canonical JSON: ${place} holds ${what}`);
}
