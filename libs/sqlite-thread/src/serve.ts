import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { openForWriting } from './open-database';
import { OperationRefused, type Refusal, type Reply, type Request, type ThreadProgram } from './protocol';

/** A batch this long commits even when more is waiting, so that the first caller's wait is bounded. */
const LARGEST_BATCH = 512;

/**
 * Runs a worker file's program: takes all waiting requests, runs them in one transaction with a savepoint each, commits
 * once (group commit) and only then answers. Invariant: an answer `ok` is sent only for what a commit has made durable.
 */
export function serve(program: ThreadProgram): void {
  const port = parentPort;
  if (port === null) throw new Error('serve() belongs in a worker thread');
  const { file } = workerData as { file: string };
  let db = open(file, program);
  port.on('message', (first: Request[]) => {
    for (let batch = drain(port, first); batch.length > 0; batch = drain(port, [])) {
      if (batch.some((request) => request.operation === CLOSE)) return close(port, db, batch);
      const { replies, broken } = commit(db, program, batch);
      port.postMessage(replies);
      if (broken) {
        // After a failed commit the connection's cache may differ from the file: only a new connection may be trusted.
        db.close();
        db = open(file, program);
      }
    }
  });
  port.postMessage([]);
}

export const CLOSE = '__close';

function open(file: string, program: ThreadProgram): Database {
  const db = openForWriting(file, program.synchronous);
  program.migrate(db);
  return db;
}

function drain(port: MessagePort, first: Request[]): Request[] {
  const batch = [...first];
  while (batch.length < LARGEST_BATCH) {
    const next = receiveMessageOnPort(port) as { message: Request[] } | undefined;
    if (next === undefined) break;
    batch.push(...next.message);
  }
  return batch;
}

function close(port: MessagePort, db: Database, batch: Request[]): void {
  db.close();
  port.postMessage(
    batch.map((request): Reply =>
      request.operation === CLOSE
        ? { id: request.id, ok: true, value: undefined }
        : { id: request.id, ok: false, refusal: { code: 'closed', message: 'the store is closed' } },
    ),
  );
  port.close();
}

function commit(db: Database, program: ThreadProgram, batch: Request[]): { replies: Reply[]; broken: boolean } {
  try {
    db.exec('BEGIN IMMEDIATE');
    const replies = batch.map((request) => runInSavepoint(db, program, request));
    db.exec('COMMIT');
    return { replies, broken: false };
  } catch (error) {
    const refusal: Refusal = { code: 'storage-failed', message: messageOf(error) };
    return { replies: batch.map(({ id }) => ({ id, ok: false, refusal })), broken: true };
  }
}

function runInSavepoint(db: Database, program: ThreadProgram, request: Request): Reply {
  const operation = program.operations[request.operation];
  if (operation === undefined) return { id: request.id, ok: false, refusal: { code: 'unknown-operation', message: request.operation } };
  db.exec('SAVEPOINT request');
  try {
    const value = operation(db, request.args as never);
    db.exec('RELEASE request');
    return { id: request.id, ok: true, value };
  } catch (error) {
    if (!(error instanceof OperationRefused) && !isConstraint(error)) throw error;
    db.exec('ROLLBACK TO request');
    db.exec('RELEASE request');
    return { id: request.id, ok: false, refusal: refusalOf(error) };
  }
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof OperationRefused) return { code: error.code, message: error.message, details: error.details };
  return { code: 'constraint', message: messageOf(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
