import type { Database } from 'better-sqlite3';
import type { StatementCache } from './statement-cache';

const CREATE_CATALOGUE = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, fields TEXT NOT NULL, version INTEGER) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS checkpoints (projection TEXT PRIMARY KEY, position TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Makes the catalogue, or completes that of an earlier program, whose collections are of no version. Belongs in a transaction. */
export function createCatalogue(db: Database): void {
  db.exec(CREATE_CATALOGUE);
  const hasVersion = db.prepare(`SELECT 1 FROM pragma_table_info('collections') WHERE name = 'version'`).get() !== undefined;
  if (!hasVersion) db.exec('ALTER TABLE collections ADD COLUMN version INTEGER');
}

/** @returns each collection as the file has it now, with its version */
export function keptVersions(statements: StatementCache): Map<string, number | undefined> {
  const rows = statements.prepare('SELECT name, version FROM collections').all() as { name: string; version: number | null }[];
  return new Map(rows.map(({ name, version }) => [name, version ?? undefined]));
}

/** @returns the declared fields as the file has them now, since another process may declare or drop; `undefined` when there is no such collection */
export function declaredFields(statements: StatementCache, collection: string): ReadonlySet<string> | undefined {
  const row = statements.prepare('SELECT fields FROM collections WHERE name = ?').get(collection) as { fields: string } | undefined;
  return row === undefined ? undefined : new Set(JSON.parse(row.fields) as string[]);
}

export function positionOf(statements: StatementCache, projection: string): string | undefined {
  const row = statements.prepare('SELECT position FROM checkpoints WHERE projection = ?').get(projection) as { position: string } | undefined;
  return row?.position;
}

export function setPosition(statements: StatementCache, projection: string, position: string): void {
  statements.prepare('INSERT INTO checkpoints (projection, position) VALUES (?, ?) ON CONFLICT (projection) DO UPDATE SET position = excluded.position').run(projection, position);
}

/** `user_version` of a file that another one replaced: whoever still has it open must open that one. */
const REPLACED_VERSION = 1;

export function isReplaced(statements: StatementCache): boolean {
  return (statements.prepare('PRAGMA user_version').get() as { user_version: number }).user_version === REPLACED_VERSION;
}

/** SQL that marks a file as replaced, for good. */
export const MARK_REPLACED = `PRAGMA user_version = ${REPLACED_VERSION}`;
