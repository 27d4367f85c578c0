/** One stored event as the log keeps it: what a verifier is fed. */
export interface StoredLine {
  /** Place in the log; the first is 1, and an embedded log leaves none out. */
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly hash: string;
}
