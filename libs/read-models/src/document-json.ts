/** A lone surrogate, and nothing else, is written by `JSON.stringify` as an escape of this form. */
const MAY_HOLD_LONE_SURROGATE = '\\ud';

/**
 * A document as every adapter stores it.
 * @throws TypeError when it is not JSON (a BigInt, a cycle, no object)
 */
export function documentJson(doc: object): string {
  const json: string | undefined = JSON.stringify(doc);
  if (typeof doc !== 'object' || doc === null || json === undefined) throw new TypeError('a document must be a JSON object');
  return json.includes(MAY_HOLD_LONE_SURROGATE) ? JSON.stringify(doc, unicode) : json;
}

function unicode(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}
