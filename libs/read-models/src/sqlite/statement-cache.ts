import type { Database, Statement } from 'better-sqlite3';

/** Prepares each SQL text once per connection. Texts come from declarations and query shapes, so they are few. */
export class StatementCache {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly db: Database) {}

  prepare(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.db.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

const caches = new WeakMap<Database, StatementCache>();

/** The one cache of a connection. */
export function statementsOf(db: Database): StatementCache {
  const known = caches.get(db) ?? new StatementCache(db);
  caches.set(db, known);
  return known;
}
