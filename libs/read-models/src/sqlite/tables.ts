import { OperationRefused } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import type { CollectionDeclaration } from '../read-models.port';
import { scalarIn } from '../scalar-order';
import { declaredFields } from './catalogue';
import { keyInDoc, keyOf } from './field-key';
import { UNDECLARED_COLLECTION, type CollectionChanges } from './protocol';
import { columnOf, indexOf, tableOf } from './sql-names';
import type { StatementCache } from './statement-cache';

/** Creates the table of a new collection, or the fields that a known one lacks. */
export function declareTable(db: Database, statements: StatementCache, { name, fields, version }: CollectionDeclaration, indexed: boolean): void {
  const known = declaredFields(statements, name);
  const missing = [...new Set(fields)].filter((field) => known?.has(field) !== true);
  if (known === undefined) createTable(db, name, missing);
  else missing.forEach((field) => addField(db, name, field));
  if (indexed) missing.forEach((field) => indexField(db, name, field));
  const all = JSON.stringify([...(known ?? []), ...missing]);
  statements.prepare('INSERT INTO collections (name, fields, version) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET fields = excluded.fields').run(name, all, version ?? null);
}

export function indexField(db: Database, collection: string, field: string): void {
  db.exec(`CREATE INDEX IF NOT EXISTS ${indexOf(collection, field)} ON ${tableOf(collection)} (${columnOf(field)}, id)`);
}

/** @throws OperationRefused when the collection is not declared */
export function writeChanges(statements: StatementCache, { collection, ids, docs }: CollectionChanges): void {
  const declared = declaredFields(statements, collection);
  if (declared === undefined) throw new OperationRefused(UNDECLARED_COLLECTION, collection, { collection });
  const fields = [...declared];
  const put = statements.prepare(putSql(collection, fields));
  const remove = statements.prepare(`DELETE FROM ${tableOf(collection)} WHERE id = ?`);
  ids.forEach((id, index) => {
    const doc = docs[index];
    if (typeof doc === 'string') put.run(id, doc, ...keysIn(doc, fields));
    else remove.run(id);
  });
}

/** Tables of earlier programs compute their keys on every look at them: they become tables that keep them. */
export function keepKeys(db: Database, statements: StatementCache): void {
  for (const { name, fields } of statements.prepare('SELECT name, fields FROM collections').all() as { name: string; fields: string }[]) {
    const table = tableOf(name);
    if (db.prepare(`SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden = 2`).get(table.slice(1, -1)) === undefined) continue;
    const columns = (JSON.parse(fields) as string[]).map(columnOf);
    db.exec('BEGIN IMMEDIATE');
    db.exec(`ALTER TABLE ${table} RENAME TO earlier`);
    createTable(db, name, JSON.parse(fields) as string[]);
    db.exec(`INSERT INTO ${table} (${['id', 'doc', ...columns].join(', ')}) SELECT ${['id', 'doc', ...columns].join(', ')} FROM earlier`);
    db.exec('DROP TABLE earlier');
    (JSON.parse(fields) as string[]).forEach((field) => indexField(db, name, field));
    db.exec('COMMIT');
  }
}

/** The keys stand before the document, so that reading them never follows a long document to other pages. */
function createTable(db: Database, collection: string, fields: readonly string[]): void {
  const columns = ['id TEXT NOT NULL PRIMARY KEY', ...fields.map((field) => `${columnOf(field)} ANY NOT NULL`), 'doc TEXT NOT NULL'];
  db.exec(`CREATE TABLE ${tableOf(collection)} (${columns.join(', ')}) STRICT`);
}

function addField(db: Database, collection: string, field: string): void {
  db.exec(`ALTER TABLE ${tableOf(collection)} ADD COLUMN ${columnOf(field)} ANY NOT NULL DEFAULT (-9e999)`);
  db.exec(`UPDATE ${tableOf(collection)} SET ${columnOf(field)} = ${keyInDoc(field)}`);
}

function putSql(collection: string, fields: readonly string[]): string {
  const columns = ['doc', ...fields.map(columnOf)];
  const updates = columns.map((column) => `${column} = excluded.${column}`);
  return `INSERT INTO ${tableOf(collection)} (id, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)}) ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
}

/** Keys are taken from the text that is stored: what the caller's object would turn into is decided once. */
function keysIn(json: string, fields: readonly string[]): unknown[] {
  if (fields.length === 0) return [];
  const doc = JSON.parse(json) as object;
  return fields.map((field) => keyOf(scalarIn(doc, field)));
}
