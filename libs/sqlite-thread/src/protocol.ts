import type { Database } from 'better-sqlite3';

/** One operation of a thread: it runs inside the open transaction of its batch and may read and write. */
export type Operation = (db: Database, args: never) => unknown;

/** What a worker file serves: how its tables are made, and its operations by name. */
export interface ThreadProgram {
  /** Durability of a commit: `FULL` waits for the disk, `NORMAL` may lose the last commits in a power cut. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Creates what is missing. Runs once at open, outside any batch. */
  readonly migrate: (db: Database) => void;
  readonly operations: Readonly<Record<string, Operation>>;
}

export interface Request {
  readonly id: number;
  readonly operation: string;
  readonly args: unknown;
}

/** An operation's refusal: data that crosses the thread border, raised again at the caller as {@link OperationRefused}. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly refusal: Refusal };

/** Thrown by an operation to undo itself alone: the other operations of its batch still commit. */
export class OperationRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
    this.name = 'OperationRefused';
  }
}
