import { OperationRefused } from '@kk-lintas/sqlite-thread';
import { cursorAfter } from '../cursor';
import { checkDeclarations, checkFields, checkQuery } from '../declared-names';
import { DeclaredVersions } from '../declared-versions';
import { UndeclaredCollection, type Batch, type CollectionDeclaration, type ContentDigest, type Found, type Page, type Query, type ReadModels, type Replacement, type Snapshot, type Where } from '../read-models.port';
import { nameOfValue } from '../scalar-order';
import { declaredFields, keptVersions, positionOf } from './catalogue';
import { changesOf } from './collection-changes';
import { valueOf, type FieldKey } from './field-key';
import { Generation } from './generation';
import { Generations } from './generations';
import { portError } from './port-error';
import { REPLACED, type ApplyArgs } from './protocol';
import { countSql, findSql, type Sql } from './query-sql';
import { tableOf } from './sql-names';
import { SqliteReplacement } from './sqlite.replacement';
import { SqliteSnapshot } from './sqlite.snapshot';
import type { StatementCache } from './statement-cache';

interface Row {
  readonly id: string;
  readonly doc: string;
}

/**
 * Read models in a SQLite file: writes in its thread, reads at once on the caller's thread over a read-only connection.
 * Read models built anew come as another file ({@link Generations}); the next call after that opens it.
 */
export class SqliteReadModels implements ReadModels {
  private reopening: Promise<void> | undefined;
  private readonly declared = new DeclaredVersions();

  private constructor(
    private readonly generations: Generations,
    private current: Generation,
  ) {}

  /**
   * Opens a file, which is made when it is missing; several processes may have it open.
   * @throws when the file cannot be opened or is no database
   */
  static async open(file: string): Promise<SqliteReadModels> {
    const generations = new Generations(file);
    return new SqliteReadModels(generations, await Generation.open(generations));
  }

  async declare(collections: readonly CollectionDeclaration[]): Promise<void> {
    checkDeclarations(collections);
    await this.change('declare', collections).catch((error: unknown) => {
      throw portError(error);
    });
    this.declared.add(collections);
  }

  async versions(): Promise<Map<string, number | undefined>> {
    return keptVersions((await this.inUse()).statements);
  }

  async get<Doc>(collection: string, id: string): Promise<Doc | undefined> {
    const { statements } = await this.inUse();
    this.fieldsOf(statements, collection);
    const row = statements.prepare(`SELECT doc FROM ${tableOf(collection)} WHERE id = ?`).get(id) as Row | undefined;
    return row === undefined ? undefined : (JSON.parse(row.doc) as Doc);
  }

  async getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    const { statements } = await this.inUse();
    this.fieldsOf(statements, collection);
    const text = `SELECT id, doc FROM ${tableOf(collection)} WHERE id IN (SELECT value FROM json_each(?))`;
    return rows<Row>(statements, { text, params: [JSON.stringify(ids)] }).map(found<Doc>);
  }

  async find<Doc>(collection: string, query: Query): Promise<Page<Doc>> {
    const { statements } = await this.inUse();
    checkQuery(collection, this.fieldsOf(statements, collection), query);
    const matching = rows<Row>(statements, findSql(collection, query));
    const items = matching.slice(0, query.limit).map(found<Doc>);
    const last = items.at(-1);
    if (matching.length <= query.limit || last === undefined) return { items };
    return { items, next: cursorAfter(query.sort, last.id, last.doc as object) };
  }

  async count(collection: string, { where, by }: { readonly where?: Where; readonly by?: string }): Promise<Record<string, number>> {
    const { statements } = await this.inUse();
    checkFields(collection, this.fieldsOf(statements, collection), [...Object.keys(where ?? {}), ...(by === undefined ? [] : [by])]);
    const totals = new Map<string, number>();
    for (const { key, total } of rows<{ key: FieldKey; total: number }>(statements, countSql(collection, where, by))) {
      const name = nameOfValue(valueOf(key));
      totals.set(name, (totals.get(name) ?? 0) + total);
    }
    return Object.fromEntries(totals);
  }

  async checkpoint(projection: string): Promise<string | undefined> {
    return positionOf((await this.inUse()).statements, projection);
  }

  async apply({ projection, from, to, writes }: Batch): Promise<void> {
    const args: ApplyArgs = { projection, from, to, changes: changesOf(writes), versions: this.declared.entries() };
    await this.change('apply', args).catch((error: unknown) => {
      throw portError(error, { projection, from });
    });
  }

  async drop(collection: string): Promise<void> {
    await this.change('drop', collection);
  }

  async digest(collection: string): Promise<ContentDigest> {
    const moment = await this.snapshot();
    try {
      return await moment.digest(collection);
    } finally {
      await moment.close();
    }
  }

  async snapshot(): Promise<Snapshot> {
    for (;;) {
      const used = await this.inUse();
      try {
        return await SqliteSnapshot.open(used.file);
      } catch (error) {
        // The file may have been removed just now because another took over.
        if (!used.isReplaced()) throw error;
      }
    }
  }

  replacement(collections: readonly CollectionDeclaration[]): Promise<Replacement> {
    return SqliteReplacement.begin(this.generations, collections);
  }

  async close(): Promise<void> {
    await this.reopening;
    await this.current.close();
  }

  /** The file in use, which is another one after a takeover. */
  private async inUse(): Promise<Generation> {
    while (this.current.isReplaced()) await (this.reopening ??= this.reopen());
    return this.current;
  }

  private fieldsOf(statements: StatementCache, collection: string): ReadonlySet<string> {
    this.declared.check(collection, keptVersions(statements).get(collection));
    const fields = declaredFields(statements, collection);
    if (fields === undefined) throw new UndeclaredCollection(collection);
    return fields;
  }

  private async reopen(): Promise<void> {
    const replaced = this.current;
    try {
      this.current = await Generation.open(this.generations);
    } finally {
      this.reopening = undefined;
    }
    await replaced.close();
  }

  private async change(operation: string, args: unknown): Promise<void> {
    for (;;) {
      const { thread } = await this.inUse();
      try {
        return await thread.call<void>(operation, args);
      } catch (error) {
        if (!(error instanceof OperationRefused && error.code === REPLACED)) throw error;
      }
    }
  }
}

function rows<R>(statements: StatementCache, { text, params }: Sql): R[] {
  return statements.prepare(text).all(...params) as R[];
}

function found<Doc>({ id, doc }: Row): Found<Doc> {
  return { id, doc: JSON.parse(doc) as Doc };
}
