import { OperationRefused } from '../protocol';
import { serve } from '../serve';

serve({
  synchronous: 'FULL',
  migrate: (db) => db.exec('CREATE TABLE IF NOT EXISTS entries (name TEXT PRIMARY KEY) STRICT'),
  operations: {
    add: (db, name: string) => db.prepare('INSERT INTO entries (name) VALUES (?)').run(name).changes,
    addThenRefuse: (db, name: string) => {
      db.prepare('INSERT INTO entries (name) VALUES (?)').run(name);
      throw new OperationRefused('not-wanted', 'refused on purpose', { name });
    },
    addThenBreak: (db, name: string) => {
      db.prepare('INSERT INTO entries (name) VALUES (?)').run(name);
      throw new TypeError('a bug on purpose');
    },
  },
});
