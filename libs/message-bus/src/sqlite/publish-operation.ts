import type { Database } from 'better-sqlite3';
import { nameOf, partitionOf } from '../partition';
import type { Grown, LogOperations } from './log-operations';
import { perDatabase } from './per-database';

const statementsOf = perDatabase((db) => ({
  end: db.prepare('SELECT max(offset) AS last FROM messages WHERE topic = ? AND partition = ?'),
  insert: db.prepare('INSERT INTO messages(topic, partition, offset, key, id, value, headers) VALUES (?, ?, ?, ?, ?, ?, ?)'),
}));

/** {@link LogOperations.publish}: offsets of a partition have no gaps. */
export function publish(db: Database, messages: Parameters<LogOperations['publish']>[0]): Grown[] {
  const { insert } = statementsOf(db);
  const grown = new Map<string, { topic: string; partition: number; next: number }>();
  for (const { topic, key, id, value, headers } of messages) {
    const partition = partitionOf(key);
    const name = nameOf({ topic, partition });
    const at = grown.get(name) ?? { topic, partition, next: endOf(db, topic, partition) };
    insert.run(topic, partition, at.next++, key, id, value, JSON.stringify(headers));
    grown.set(name, at);
  }
  return [...grown.values()];
}

function endOf(db: Database, topic: string, partition: number): number {
  const { last } = statementsOf(db).end.get(topic, partition) as { last: number | null };
  return last === null ? 0 : last + 1;
}
