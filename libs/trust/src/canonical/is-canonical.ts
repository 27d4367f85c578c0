import { canonicalJson } from './canonical-json';

/**
 * Whether a text is the canonical JSON of the value it was parsed into. Parsing keeps the order of members and
 * `JSON.stringify` writes numbers and strings as RFC 8785 does, so sorted members and an equal text prove it without
 * building the canonical text. Names that look like integers are reordered by parsing: only then the slow way decides.
 */
export function isCanonical(text: string, parsed: unknown): boolean {
  if (hasSortedMembers(parsed) && JSON.stringify(parsed) === text) return true;
  try {
    return canonicalJson(parsed) === text;
  } catch {
    return false;
  }
}

function hasSortedMembers(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedMembers);
  let previous = '';
  for (const name in value) {
    if (name < previous) return false;
    previous = name;
    const member = (value as Record<string, unknown>)[name];
    if (typeof member === 'object' && !hasSortedMembers(member)) return false;
  }
  return true;
}
