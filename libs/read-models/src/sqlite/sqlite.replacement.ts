import { openForWriting, SqliteThread } from '@kk-lintas/sqlite-thread';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkDeclarations } from '../declared-names';
import { ReplacementUnderWay, type CatchUp, type CollectionDeclaration, type ContentDigest, type Found, type Replacement, type Write } from '../read-models.port';
import { MARK_REPLACED, positionOf } from './catalogue';
import { changesOf } from './collection-changes';
import { removeDatabase, syncToDisk, type Generations } from './generations';
import { portError } from './port-error';
import type { ManyArgs, PageArgs } from './protocol';
import { statementsOf } from './statement-cache';

/** The next file of a storage, written by a thread of its own without waiting for the disk until it takes over. */
export class SqliteReplacement implements Replacement {
  private tookOver = false;

  private constructor(
    private readonly generations: Generations,
    private readonly file: string,
    private readonly thread: SqliteThread,
  ) {}

  static async begin(generations: Generations, collections: readonly CollectionDeclaration[]): Promise<SqliteReplacement> {
    checkDeclarations(collections);
    const file = generations.next();
    removeUnfinished(file);
    const thread = await SqliteThread.start(join(__dirname, 'replacement.worker'), file);
    const begun = new SqliteReplacement(generations, file, thread);
    await begun.call('declare', collections);
    return begun;
  }

  async getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    const args: ManyArgs = { collection, ids };
    const rows = await this.call<[string, string][]>('many', args);
    return rows.map(([id, json]) => ({ id, doc: JSON.parse(json) as Doc }));
  }

  async write(writes: readonly Write[]): Promise<void> {
    await this.call('write', changesOf(writes));
  }

  complete(): Promise<void> {
    return this.call('complete', undefined);
  }

  collections(): Promise<string[]> {
    return this.call('collections', undefined);
  }

  digest(collection: string): Promise<ContentDigest> {
    return this.call('digest', collection);
  }

  storedDigest(collection: string): Promise<ContentDigest> {
    return this.call('storedDigest', collection);
  }

  page(collection: string, after: string | undefined, limit: number): Promise<Found<object>[]> {
    const args: PageArgs = { collection, after, limit };
    return this.call('page', args);
  }

  async takeOver(projection: string, catchUp: CatchUp): Promise<void> {
    // The lock on the file in use holds back every batch of every process until the new file is in its place.
    const used = openForWriting(this.generations.current(), 'FULL');
    try {
      used.exec('BEGIN IMMEDIATE');
      const reached = await catchUp(positionOf(statementsOf(used), projection));
      const others = used.prepare<[string], [string, string]>('SELECT projection, position FROM checkpoints WHERE projection <> ?').raw().all(projection);
      await this.call('positions', reached === undefined ? others : [...others, [projection, reached]]);
      await this.thread.close();
      this.putInPlace();
      used.exec(MARK_REPLACED);
      used.exec('COMMIT');
    } finally {
      used.close();
    }
    this.generations.replaced().forEach(retire);
  }

  async discard(): Promise<void> {
    if (this.tookOver) return;
    await this.thread.close();
    removeDatabase(this.file);
  }

  /** The rename is the moment of the change: before it a crash leaves the old file in use, after it the new one. */
  private putInPlace(): void {
    syncToDisk(this.file);
    renameSync(this.file, this.generations.successor());
    this.tookOver = true;
    syncToDisk(dirname(this.file));
  }

  private call<Result>(operation: string, args: unknown): Promise<Result> {
    return this.thread.call<Result>(operation, args).catch((error: unknown) => {
      throw portError(error);
    });
  }
}

/** What a file may be found as when its writer was killed. */
const TORN = /^SQLITE_(NOTADB|CORRUPT)/;

/** @throws ReplacementUnderWay while a living process holds the file's lock */
function removeUnfinished(file: string): void {
  if (existsSync(file) && isLocked(file)) throw new ReplacementUnderWay();
  removeDatabase(file);
}

function isLocked(file: string): boolean {
  let db: Database | undefined;
  try {
    db = new DatabaseConstructor(file, { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    // By its code: the error's class is not always that of this realm.
    const code = String((error as { code?: unknown }).code);
    if (code.startsWith('SQLITE_BUSY')) return true;
    if (TORN.test(code)) return false;
    throw error;
  } finally {
    db?.close();
  }
}

/** A file that was replaced just before a crash may not say so yet: who has it open must learn it before it goes. */
function retire(file: string): void {
  try {
    const db = openForWriting(file, 'NORMAL');
    db.exec(MARK_REPLACED);
    db.close();
  } finally {
    removeDatabase(file);
  }
}
