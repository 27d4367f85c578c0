/** One stored event as the log keeps it: what a verifier is fed. */
export interface StoredLine {
  /** Place in the log, a whole number below 2^53 or its text; the first is 1, and an embedded log leaves none out. */
  readonly position: number | string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly hash: string;
}
