import { invalidInput } from './problem';

/** Levels of objects and lists in a body; a family's form has five. */
const PALING_DALAM = 20;

/**
 * A body as its rules see it: a member that is null is one that is not filled in, as if it were not there. Items of a list stay.
 * @throws ProblemError 400 for one that is nested deeper than any form
 */
export function bacaIsi(nilai: unknown, tingkat = 1): unknown {
  if (typeof nilai !== 'object' || nilai === null) return nilai;
  if (tingkat > PALING_DALAM) throw invalidInput([{ field: '', reason: `isi permintaan bersarang lebih dari ${PALING_DALAM} tingkat` }]);
  if (Array.isArray(nilai)) return nilai.map((satu) => bacaIsi(satu, tingkat + 1));
  return Object.fromEntries(Object.entries(nilai).map(([nama, satu]: [string, unknown]) => [nama, satu === null ? undefined : bacaIsi(satu, tingkat + 1)]));
}
