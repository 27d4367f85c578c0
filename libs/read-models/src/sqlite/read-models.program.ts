import { OperationRefused, type ThreadProgram } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import type { CollectionDeclaration } from '../read-models.port';
import { CREATE_CATALOGUE, declaredFields, positionOf } from './catalogue';
import { keyInDoc } from './field-key';
import { CHECKPOINT_MOVED, UNDECLARED_COLLECTION, type ApplyArgs, type CollectionChanges } from './protocol';
import { columnOf, indexOf, tableOf } from './sql-names';
import { StatementCache } from './statement-cache';

/** Read models can be built anew, so a commit need not wait for the disk; what a commit holds still stands or falls together. */
export const readModelsProgram: ThreadProgram = {
  synchronous: 'NORMAL',
  migrate: (db) => {
    // A batch with random ids touches most pages: a longer log writes each page back once for many batches.
    db.pragma('wal_autocheckpoint = 8000');
    db.exec(CREATE_CATALOGUE);
  },
  operations: { declare, apply, drop },
};

const caches = new WeakMap<Database, StatementCache>();

function statementsOf(db: Database): StatementCache {
  const known = caches.get(db) ?? new StatementCache(db);
  caches.set(db, known);
  return known;
}

function declare(db: Database, collections: readonly CollectionDeclaration[]): void {
  const statements = statementsOf(db);
  for (const { name, fields } of collections) {
    const known = declaredFields(statements, name);
    if (known === undefined) db.exec(`CREATE TABLE ${tableOf(name)} (id TEXT NOT NULL PRIMARY KEY, doc TEXT NOT NULL) STRICT`);
    const missing = [...new Set(fields)].filter((field) => known?.has(field) !== true);
    missing.forEach((field) => addField(db, name, field));
    const all = JSON.stringify([...(known ?? []), ...missing]);
    statements.prepare('INSERT INTO collections (name, fields) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET fields = excluded.fields').run(name, all);
  }
}

function addField(db: Database, collection: string, field: string): void {
  const [table, column] = [tableOf(collection), columnOf(field)];
  db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ANY GENERATED ALWAYS AS (${keyInDoc(field)}) VIRTUAL`);
  db.exec(`CREATE INDEX ${indexOf(collection, field)} ON ${table} (${column}, id)`);
}

function apply(db: Database, { projection, from, to, changes }: ApplyArgs): void {
  const statements = statementsOf(db);
  const actual = positionOf(statements, projection);
  if (actual !== from) throw new OperationRefused(CHECKPOINT_MOVED, projection, { actual });
  for (const change of changes) write(statements, change);
  statements.prepare('INSERT INTO checkpoints (projection, position) VALUES (?, ?) ON CONFLICT (projection) DO UPDATE SET position = excluded.position').run(projection, to);
}

function write(statements: StatementCache, { collection, ids, docs }: CollectionChanges): void {
  if (declaredFields(statements, collection) === undefined) throw new OperationRefused(UNDECLARED_COLLECTION, collection, { collection });
  const table = tableOf(collection);
  const put = statements.prepare(`INSERT INTO ${table} (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc`);
  const remove = statements.prepare(`DELETE FROM ${table} WHERE id = ?`);
  ids.forEach((id, index) => {
    const doc = docs[index];
    if (typeof doc === 'string') put.run(id, doc);
    else remove.run(id);
  });
}

function drop(db: Database, collection: string): void {
  const statements = statementsOf(db);
  if (declaredFields(statements, collection) === undefined) return;
  db.exec(`DROP TABLE ${tableOf(collection)}`);
  statements.prepare('DELETE FROM collections WHERE name = ?').run(collection);
}
