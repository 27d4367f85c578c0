/**
 * What is wrong with a history.
 * - `hash`: the text or its hash was changed; `unreadable`: the text is no event; `not-canonical`: not written as RFC 8785
 * - `envelope-mismatch`: the columns beside the text say something else than the text
 * - `gap`: revisions are missing; `duplicate`: a revision comes again; `prev-hash`: the chain is broken
 * - of the log as a whole: `position-gap`: events are missing; `cut-tail`: its last events are missing;
 *   `log-unreadable`: it cannot be read, or not to its end
 */
export type FaultKind =
  | 'hash'
  | 'unreadable'
  | 'not-canonical'
  | 'envelope-mismatch'
  | 'gap'
  | 'duplicate'
  | 'prev-hash'
  | 'position-gap'
  | 'cut-tail'
  | 'log-unreadable';

export interface Fault {
  /** `null` for a fault of the log as a whole, where no stream can be named. */
  readonly stream: string | null;
  /** The revision that is wrong; for `gap` the first one missing. */
  readonly revision: number | null;
  /** Where in the log it shows; for `position-gap` and `cut-tail` the first position missing. */
  readonly position: number;
  readonly fault: FaultKind;
  /** What is wrong, in a sentence for the auditor; without personal data. */
  readonly pesan: string;
}
