import { serve } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import type { CollectionDeclaration } from '../read-models.port';
import { createCatalogue, declaredFields, setPosition } from './catalogue';
import { Content } from './content';
import type { CollectionChanges, ManyArgs, PageArgs } from './protocol';
import { statementsOf } from './statement-cache';
import { declareTable, indexField, writeChanges } from './tables';

/**
 * Writes a file that nobody reads until it is whole: nothing waits for the disk, the journal against refused requests lies
 * in memory, and the lock, which dies with the process, tells others that it is being written.
 */
serve({
  synchronous: 'NORMAL',
  migrate: (db) => {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma('locking_mode = EXCLUSIVE');
    db.transaction(() => createCatalogue(db)).exclusive();
  },
  operations: {
    declare: (db, collections: readonly CollectionDeclaration[]) => collections.forEach((each) => declareTable(db, statementsOf(db), each, false)),
    write: (db, changes: readonly CollectionChanges[]) => changes.forEach((each) => writeChanges(statementsOf(db), each)),
    complete,
    positions: (db, positions: readonly (readonly [string, string])[]) => positions.forEach(([projection, position]) => setPosition(statementsOf(db), projection, position)),
    many: (db, { collection, ids }: ManyArgs) => new Content(db).many(collection, ids),
    collections: (db) => new Content(db).collections(),
    digest: (db, collection: string) => new Content(db).digest(collection),
    storedDigest: (db, collection: string) => new Content(db).storedDigest(collection),
    page: (db, { collection, after, limit }: PageArgs) => new Content(db).page(collection, after, limit),
  },
});

function complete(db: Database): void {
  for (const collection of new Content(db).collections()) {
    for (const field of declaredFields(statementsOf(db), collection) ?? []) indexField(db, collection, field);
  }
}
