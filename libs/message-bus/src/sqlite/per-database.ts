import type { Database } from 'better-sqlite3';

/** Prepares statements once per connection; a reopened connection gets its own. */
export function perDatabase<Statements>(prepare: (db: Database) => Statements): (db: Database) => Statements {
  const prepared = new WeakMap<Database, Statements>();
  return (db) => {
    const known = prepared.get(db);
    if (known !== undefined) return known;
    const statements = prepare(db);
    prepared.set(db, statements);
    return statements;
  };
}
