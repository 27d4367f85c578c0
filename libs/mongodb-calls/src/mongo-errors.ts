import { MongoBulkWriteError, MongoError, MongoNetworkError, MongoNetworkTimeoutError, MongoServerError, MongoSystemError } from 'mongodb';

const DUPLICATE_KEY = 11_000;
const NAMESPACE_EXISTS = 48;
const NAMESPACE_NOT_FOUND = 26;

/** Interrupted, stepped down, shutting down, started anew under an open cursor, out of time, write concern not met: another moment may go better. */
const AWAY: ReadonlySet<unknown> = new Set([6, 7, 43, 50, 64, 89, 91, 100, 112, 189, 237, 262, 290, 9001, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436]);
const AWAY_NAMES: ReadonlySet<string> = new Set(['MongoWaitQueueTimeoutError', 'MongoPoolClearedError', 'PoolClearedError', 'MongoPoolClosedError', 'MongoNotConnectedError', 'MongoTopologyClosedError']);

/**
 * Whether a transaction, or a write by itself, may run again. The driver leaves its label away from errors of connections that it had given up
 * just before, and hides them in the error of a bulk write.
 */
export function isTransient(error: unknown): boolean {
  return hasLabel(error, 'TransientTransactionError') || hasLabel(error, 'RetryableWriteError') || unwrapped(error) instanceof MongoNetworkError;
}

/** The commit may have happened or not. */
export function isUnknownCommit(error: unknown): boolean {
  return hasLabel(error, 'UnknownTransactionCommitResult') || error instanceof MongoNetworkError || error instanceof MongoSystemError;
}

function hasLabel(error: unknown, label: string): boolean {
  return error instanceof MongoError && error.hasErrorLabel(label);
}

function unwrapped(error: unknown): unknown {
  const inner: unknown = error instanceof MongoBulkWriteError ? error.errorResponse : undefined;
  return inner instanceof Error ? inner : error;
}

export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

export function isThereAlready(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === NAMESPACE_EXISTS;
}

export function isGone(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === NAMESPACE_NOT_FOUND;
}

export function isTimeout(error: unknown): boolean {
  return error instanceof MongoNetworkTimeoutError;
}

/** Whether it only says that MongoDB does not answer at the moment. */
export function isAway(wrapped: unknown): wrapped is Error {
  const error = unwrapped(wrapped);
  if (error instanceof MongoNetworkError || error instanceof MongoSystemError) return true;
  if (!(error instanceof MongoError)) return false;
  return AWAY.has(error.code) || AWAY_NAMES.has(error.name) || isTransient(error) || isUnknownCommit(error);
}
