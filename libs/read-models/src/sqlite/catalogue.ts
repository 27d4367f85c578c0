import type { StatementCache } from './statement-cache';

export const CREATE_CATALOGUE = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, fields TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS checkpoints (projection TEXT PRIMARY KEY, position TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** @returns the declared fields as the file has them now, since another process may declare or drop; `undefined` when there is no such collection */
export function declaredFields(statements: StatementCache, collection: string): ReadonlySet<string> | undefined {
  const row = statements.prepare('SELECT fields FROM collections WHERE name = ?').get(collection) as { fields: string } | undefined;
  return row === undefined ? undefined : new Set(JSON.parse(row.fields) as string[]);
}

export function positionOf(statements: StatementCache, projection: string): string | undefined {
  const row = statements.prepare('SELECT position FROM checkpoints WHERE projection = ?').get(projection) as { position: string } | undefined;
  return row?.position;
}
