import { OperationRefused } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { CollectionDigest } from '../collection-digest';
import type { ContentDigest, Found } from '../read-models.port';
import { declaredFields } from './catalogue';
import { UNDECLARED_COLLECTION } from './protocol';
import { tableOf } from './sql-names';
import { statementsOf } from './statement-cache';

type Row = [id: string, json: string];

/** What one connection sees of the read models. Every method refuses an undeclared collection. */
export class Content {
  constructor(private readonly db: Database) {}

  collections(): string[] {
    return this.db.prepare<[], string>('SELECT name FROM collections ORDER BY name').pluck().all();
  }

  digest(collection: string): ContentDigest {
    return this.digestWith(collection, (digest, id, json) => digest.add(id, JSON.parse(json) as object));
  }

  storedDigest(collection: string): ContentDigest {
    return this.digestWith(collection, (digest, id, json) => digest.addStored(id, json));
  }

  page(collection: string, after: string | undefined, limit: number): Found<object>[] {
    const bound = after === undefined ? '' : ' WHERE id > ?';
    const rows = this.db.prepare<unknown[], Row>(`SELECT id, doc FROM ${this.table(collection)}${bound} ORDER BY id LIMIT ?`).raw();
    return rows.all(...(after === undefined ? [] : [after]), limit).map(([id, json]) => ({ id, doc: JSON.parse(json) as object }));
  }

  many(collection: string, ids: readonly string[]): Row[] {
    return this.db.prepare<[string], Row>(`SELECT id, doc FROM ${this.table(collection)} WHERE id IN (SELECT value FROM json_each(?))`).raw().all(JSON.stringify(ids));
  }

  private digestWith(collection: string, add: (digest: CollectionDigest, id: string, json: string) => void): ContentDigest {
    const digest = new CollectionDigest();
    const rows = this.db.prepare<[], Row>(`SELECT id, doc FROM ${this.table(collection)} ORDER BY id`).raw().iterate();
    for (const [id, json] of rows) add(digest, id, json);
    return digest.result();
  }

  private table(collection: string): string {
    if (declaredFields(statementsOf(this.db), collection) === undefined) throw new OperationRefused(UNDECLARED_COLLECTION, collection, { collection });
    return tableOf(collection);
  }
}
