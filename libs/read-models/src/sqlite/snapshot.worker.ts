import { openForReading, serve } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { positionOf } from './catalogue';
import { Content } from './content';
import type { PageArgs } from './protocol';
import { statementsOf } from './statement-cache';

/** The connection whose read transaction is the moment. The thread's own database, in memory, stays empty. */
let moment: Database | undefined;

serve({
  synchronous: 'NORMAL',
  migrate: () => undefined,
  operations: {
    open: (_own, file: string) => {
      moment = openForReading(file);
      moment.exec('BEGIN');
      // A transaction begins with its first read.
      positionOf(statementsOf(moment), '');
    },
    collections: () => content().collections(),
    checkpoint: (_own, projection: string) => positionOf(statementsOf(taken()), projection),
    digest: (_own, collection: string) => content().digest(collection),
    storedDigest: (_own, collection: string) => content().storedDigest(collection),
    page: (_own, { collection, after, limit }: PageArgs) => content().page(collection, after, limit),
  },
});

function content(): Content {
  return new Content(taken());
}

function taken(): Database {
  if (moment === undefined) throw new Error('no moment was taken');
  return moment;
}
