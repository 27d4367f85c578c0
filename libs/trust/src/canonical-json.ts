import canonicalize from 'canonicalize';

/**
 * RFC 8785 canonical JSON: one text for one value, whatever the order of its keys.
 * @throws TypeError for what JSON cannot say: BigInt, NaN, a cycle, or nothing at all
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new TypeError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (text === undefined) throw new TypeError('not JSON: undefined');
  return text;
}
