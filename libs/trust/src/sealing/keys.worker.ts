import { serve, type ThreadProgram } from '@kk-lintas/sqlite-thread';

/** Writing side of a key file: keys wrapped by the node's master key. */
const program: ThreadProgram = {
  synchronous: 'FULL',
  migrate: (db) => {
    db.pragma('secure_delete = ON');
    db.exec('CREATE TABLE IF NOT EXISTS keys (kid TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID');
  },
  operations: {
    add: (db, args: { readonly keys: readonly { readonly kid: string; readonly wrapped: Uint8Array }[] }) => {
      const insert = db.prepare('INSERT INTO keys (kid, wrapped) VALUES (?, ?)');
      for (const { kid, wrapped } of args.keys) insert.run(kid, wrapped);
    },
    shred: (db, args: { readonly kid: string }) => {
      db.prepare('DELETE FROM keys WHERE kid = ?').run(args.kid);
    },
  },
};

serve(program);
