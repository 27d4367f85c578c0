import { openForReading, OperationRefused, SqliteThread } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { cursorAfter } from '../cursor';
import { checkDeclarations, checkFields, checkQuery } from '../declared-names';
import { CheckpointMoved, UndeclaredCollection, type Batch, type CollectionDeclaration, type Found, type Page, type Query, type ReadModels, type Where } from '../read-models.port';
import { nameOfValue } from '../scalar-order';
import { declaredFields, positionOf } from './catalogue';
import { changesOf } from './collection-changes';
import { digestSnapshot } from './digest-snapshot';
import { valueOf, type FieldKey } from './field-key';
import { CHECKPOINT_MOVED, UNDECLARED_COLLECTION, type ApplyArgs } from './protocol';
import { countSql, findSql, type Sql } from './query-sql';
import { tableOf } from './sql-names';
import { StatementCache } from './statement-cache';

interface Row {
  readonly id: string;
  readonly doc: string;
}

/** Read models in one SQLite file: writes in its thread, reads at once on the caller's thread over a read-only connection. */
export class SqliteReadModels implements ReadModels {
  private readonly statements: StatementCache;

  private constructor(
    private readonly file: string,
    private readonly thread: SqliteThread,
    private readonly reader: Database,
  ) {
    this.statements = new StatementCache(reader);
  }

  /**
   * Opens a file, which is made when it is missing; several processes may have it open.
   * @throws when the file cannot be opened or is no database
   */
  static async open(file: string): Promise<SqliteReadModels> {
    const thread = await SqliteThread.start(join(__dirname, 'read-models.worker'), file);
    return new SqliteReadModels(file, thread, openForReading(file));
  }

  async declare(collections: readonly CollectionDeclaration[]): Promise<void> {
    checkDeclarations(collections);
    await this.thread.call<void>('declare', collections);
  }

  async get<Doc>(collection: string, id: string): Promise<Doc | undefined> {
    this.fieldsOf(collection);
    const row = this.statements.prepare(`SELECT doc FROM ${tableOf(collection)} WHERE id = ?`).get(id) as Row | undefined;
    return row === undefined ? undefined : (JSON.parse(row.doc) as Doc);
  }

  async getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    this.fieldsOf(collection);
    const text = `SELECT id, doc FROM ${tableOf(collection)} WHERE id IN (SELECT value FROM json_each(?))`;
    return this.rows<Row>({ text, params: [JSON.stringify(ids)] }).map(found<Doc>);
  }

  async find<Doc>(collection: string, query: Query): Promise<Page<Doc>> {
    checkQuery(collection, this.fieldsOf(collection), query);
    const rows = this.rows<Row>(findSql(collection, query));
    const items = rows.slice(0, query.limit).map(found<Doc>);
    const last = items.at(-1);
    if (rows.length <= query.limit || last === undefined) return { items };
    return { items, next: cursorAfter(query.sort, last.id, last.doc as object) };
  }

  async count(collection: string, { where, by }: { readonly where?: Where; readonly by?: string }): Promise<Record<string, number>> {
    checkFields(collection, this.fieldsOf(collection), [...Object.keys(where ?? {}), ...(by === undefined ? [] : [by])]);
    const totals = new Map<string, number>();
    for (const { key, total } of this.rows<{ key: FieldKey; total: number }>(countSql(collection, where, by))) {
      const name = nameOfValue(valueOf(key));
      totals.set(name, (totals.get(name) ?? 0) + total);
    }
    return Object.fromEntries(totals);
  }

  async checkpoint(projection: string): Promise<string | undefined> {
    return positionOf(this.statements, projection);
  }

  async apply({ projection, from, to, writes }: Batch): Promise<void> {
    const args: ApplyArgs = { projection, from, to, changes: changesOf(writes) };
    await this.thread.call<void>('apply', args).catch((error: unknown) => {
      throw portError(error, projection, from);
    });
  }

  async drop(collection: string): Promise<void> {
    await this.thread.call<void>('drop', collection);
  }

  async digest(collection: string): Promise<{ documents: number; digest: string }> {
    this.fieldsOf(collection);
    return digestSnapshot(this.file, collection);
  }

  async close(): Promise<void> {
    this.reader.close();
    await this.thread.close();
  }

  private fieldsOf(collection: string): ReadonlySet<string> {
    const fields = declaredFields(this.statements, collection);
    if (fields === undefined) throw new UndeclaredCollection(collection);
    return fields;
  }

  private rows<R>({ text, params }: Sql): R[] {
    return this.statements.prepare(text).all(...params) as R[];
  }
}

function found<Doc>({ id, doc }: Row): Found<Doc> {
  return { id, doc: JSON.parse(doc) as Doc };
}

function portError(error: unknown, projection: string, expected: string | undefined): unknown {
  if (!(error instanceof OperationRefused)) return error;
  if (error.code === CHECKPOINT_MOVED) return new CheckpointMoved(projection, expected, (error.details as { actual?: string }).actual);
  if (error.code === UNDECLARED_COLLECTION) return new UndeclaredCollection((error.details as { collection: string }).collection);
  return error;
}
