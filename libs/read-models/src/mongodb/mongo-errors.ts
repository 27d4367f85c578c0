import { MongoBulkWriteError, MongoError, MongoNetworkError, MongoNetworkTimeoutError, MongoServerError, MongoSystemError } from 'mongodb';
import { ReadModelsUnavailable } from '../read-models.port';

const DUPLICATE_KEY = 11_000;
const NAMESPACE_EXISTS = 48;
const NAMESPACE_NOT_FOUND = 26;

/** Interrupted, stepped down, shutting down, out of time, write concern not met: another moment may go better. */
const AWAY: ReadonlySet<unknown> = new Set([6, 7, 50, 64, 89, 91, 100, 112, 189, 262, 290, 9001, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436]);
const AWAY_NAMES: ReadonlySet<string> = new Set(['MongoWaitQueueTimeoutError', 'MongoPoolClearedError', 'PoolClearedError', 'MongoNotConnectedError', 'MongoTopologyClosedError']);

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

/** Runs an operation; what only says that MongoDB does not answer becomes the port's error. */
export async function reaching<Result>(operation: () => Promise<Result>): Promise<Result> {
  try {
    return await operation();
  } catch (error) {
    throw isAway(error) ? new ReadModelsUnavailable(error) : error;
  }
}

/**
 * The same, and gives up after so many milliseconds. A call of the driver (6.22) on a connection whose socket is destroyed, but has not said so
 * yet, never ends: the write is refused, and the driver waits for room in the buffer with an ear for errors alone, whatever its time limits say.
 */
export async function reachingWithin<Result>(ms: number, operation: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReadModelsUnavailable(new Error(`no answer within ${ms} ms`))), ms);
  });
  try {
    return await Promise.race([reaching(operation), late]);
  } finally {
    clearTimeout(timer);
  }
}

function isAway(wrapped: unknown): boolean {
  const error = unwrapped(wrapped);
  if (error instanceof MongoNetworkError || error instanceof MongoSystemError) return true;
  if (!(error instanceof MongoError)) return false;
  return AWAY.has(error.code) || AWAY_NAMES.has(error.name) || isTransient(error) || isUnknownCommit(error);
}
