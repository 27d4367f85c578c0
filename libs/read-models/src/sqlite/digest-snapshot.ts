import { openForReading } from '@kk-lintas/sqlite-thread';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CollectionDigest } from '../collection-digest';
import { tableOf } from './sql-names';

/** Documents hashed before other work of the process gets its turn: a few milliseconds. */
const SLICE = 500;

/** Digests one moment of a collection over a connection of its own, while writers and readers go on. */
export async function digestSnapshot(file: string, collection: string): Promise<{ documents: number; digest: string }> {
  const db = openForReading(file);
  try {
    const digest = new CollectionDigest();
    let inSlice = 0;
    const rows = db.prepare(`SELECT id, doc FROM ${tableOf(collection)} ORDER BY id`).raw().iterate() as IterableIterator<[string, string]>;
    for (const [id, doc] of rows) {
      digest.add(id, JSON.parse(doc) as object);
      inSlice = (inSlice + 1) % SLICE;
      if (inSlice === 0) await nextTurn();
    }
    return digest.result();
  } finally {
    db.close();
  }
}
