import { OperationRefused, type ThreadProgram } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { checkVersions, DeclaredVersions } from '../declared-versions';
import { OtherVersion, type CollectionDeclaration } from '../read-models.port';
import { createCatalogue, declaredFields, isReplaced, keptVersions, positionOf, setPosition } from './catalogue';
import { CHECKPOINT_MOVED, OTHER_VERSION, REPLACED, type ApplyArgs } from './protocol';
import { tableOf } from './sql-names';
import { statementsOf } from './statement-cache';
import { declareTable, keepKeys, writeChanges } from './tables';

/** Read models can be built anew, so a commit need not wait for the disk; what a commit holds still stands or falls together. */
export const readModelsProgram: ThreadProgram = {
  synchronous: 'NORMAL',
  migrate: (db) => {
    // A batch with random ids touches most pages: a longer log writes each page back once for many batches.
    db.pragma('wal_autocheckpoint = 8000');
    db.transaction(() => createCatalogue(db)).immediate();
    keepKeys(db, statementsOf(db));
  },
  operations: { declare, apply, drop },
};

function declare(db: Database, collections: readonly CollectionDeclaration[]): void {
  refuseWhenReplaced(db);
  const statements = statementsOf(db);
  refuseOtherVersion(() => checkVersions(keptVersions(statements), collections));
  for (const collection of collections) declareTable(db, statements, collection, true);
}

function apply(db: Database, { projection, from, to, changes, versions }: ApplyArgs): void {
  refuseWhenReplaced(db);
  const statements = statementsOf(db);
  refuseOtherVersion(() => new DeclaredVersions(versions).checkAll(keptVersions(statements)));
  const actual = positionOf(statements, projection);
  if (actual !== from) throw new OperationRefused(CHECKPOINT_MOVED, projection, { actual });
  for (const change of changes) writeChanges(statements, change);
  setPosition(statements, projection, to);
}

function drop(db: Database, collection: string): void {
  refuseWhenReplaced(db);
  const statements = statementsOf(db);
  if (declaredFields(statements, collection) === undefined) return;
  db.exec(`DROP TABLE ${tableOf(collection)}`);
  statements.prepare('DELETE FROM collections WHERE name = ?').run(collection);
}

function refuseOtherVersion(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof OtherVersion)) throw error;
    const { collection, expected, actual, message } = error;
    throw new OperationRefused(OTHER_VERSION, message, { collection, expected, actual });
  }
}

function refuseWhenReplaced(db: Database): void {
  if (isReplaced(statementsOf(db))) throw new OperationRefused(REPLACED, 'another file took over');
}
