import type { ServerRecord } from './server-log';

export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint;

export type Verdict =
  | { readonly kind: 'ok' }
  /** Appended now, or known to be there: the server answers both alike. */
  | { readonly kind: 'done'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'conflict'; readonly actual: bigint | undefined };

/**
 * What the server decides about an append (`IndexWriter.CheckCommit` of the 23.10 line). Ids count only at their place: an
 * id that stands elsewhere in the log, or earlier in the stream, is taken again.
 */
export function checkCommit(there: readonly ServerRecord[], expected: Expected, ids: readonly string[]): Verdict {
  const conflict: Verdict = { kind: 'conflict', actual: there.length === 0 ? undefined : BigInt(there.length - 1) };
  if (expected === 'stream-exists' && there.length === 0) return conflict;
  if (expected === 'any' || expected === 'stream-exists') return checkAnywhere(there, ids, conflict);
  const first = expected === 'no-stream' ? 0 : Number(expected) + 1;
  if (first === there.length) return { kind: 'ok' };
  if (first > there.length) return conflict;
  const same = ids.every((id, i) => there[first + i]?.id === id);
  return same ? done(there[first + ids.length - 1]) : conflict;
}

/** Without a place the ids are looked up in the stream; when the first is there, all must be. */
function checkAnywhere(there: readonly ServerRecord[], ids: readonly string[], conflict: Verdict): Verdict {
  const known = ids.map((id) => there.find((record) => record.id === id));
  if (known[0] === undefined) return { kind: 'ok' };
  return known.every((record) => record !== undefined) ? done(known.at(-1)) : conflict;
}

function done(last: ServerRecord | undefined): Verdict {
  return last === undefined ? { kind: 'ok' } : { kind: 'done', revision: last.revision, position: last.position };
}
