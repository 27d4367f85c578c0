import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { messageOf } from './message-of';
import { openForWriting } from './open-database';
import { OperationRefused, type Refusal, type Reply, type Request, type ThreadProgram } from './protocol';

/** Errors of one statement: the transaction around it stays whole. Any other error of SQLite casts doubt on the file. */
const ERROR_OF_A_STATEMENT = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/;

/** The writing connection of a file: commits batches of requests, each request in a savepoint of its own. */
export class GroupWriter {
  private db: Database | undefined;

  constructor(
    private readonly file: string,
    private readonly program: ThreadProgram,
  ) {
    this.db = this.open();
  }

  /** Runs all requests in one transaction. An answer `ok` is durable; `storage-failed` goes to all when the commit fails. */
  commit(batch: readonly Request[]): Reply[] {
    try {
      const db = (this.db ??= this.open());
      db.exec('BEGIN IMMEDIATE');
      const replies = batch.map((request) => this.run(db, request));
      db.exec('COMMIT');
      return replies;
    } catch (error) {
      // After a failed commit the connection's cache may differ from the file: only a new connection may be trusted.
      this.close();
      const refusal: Refusal = { code: 'storage-failed', message: messageOf(error) };
      return batch.map(({ id }) => ({ id, ok: false, refusal }));
    }
  }

  close(): void {
    this.db?.close();
    this.db = undefined;
  }

  private open(): Database {
    const db = openForWriting(this.file, this.program.synchronous);
    try {
      this.program.migrate(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  private run(db: Database, { id, operation, args }: Request): Reply {
    const run = this.program.operations[operation];
    if (run === undefined) return { id, ok: false, refusal: { code: 'unknown-operation', message: operation } };
    db.exec('SAVEPOINT request');
    try {
      const value = run(db, args as never);
      db.exec('RELEASE request');
      return { id, ok: true, value };
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      db.exec('ROLLBACK TO request');
      db.exec('RELEASE request');
      return { id, ok: false, refusal: refusalOf(error) };
    }
  }
}

function isStorageFailure(error: unknown): boolean {
  return error instanceof DatabaseConstructor.SqliteError && !ERROR_OF_A_STATEMENT.test(error.code);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof OperationRefused) return { code: error.code, message: error.message, details: error.details };
  const isConstraint = error instanceof DatabaseConstructor.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
  return { code: isConstraint ? 'constraint' : 'failed', message: messageOf(error) };
}
