import { openForReading } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { PARTITIONS, type DeliveredMessage } from '../message-bus.port';
import { nameOf, type TopicPartition } from '../partition';
import type { Member } from './log-operations';
import { perDatabase } from './per-database';

const statementsOf = perDatabase((db) => ({
  messages: db.prepare(`
    SELECT offset, key, id, value, headers FROM messages
    WHERE topic = ? AND partition = ? AND offset >= ? ORDER BY offset LIMIT ?`),
  end: db.prepare('SELECT max(offset) FROM messages WHERE topic = ? AND partition = ?').pluck(),
  members: db.prepare('SELECT member, topics FROM members WHERE consumer_group = ? AND lease_until > ?'),
  owned: db.prepare('SELECT topic, partition, owner FROM progress WHERE consumer_group = ? AND owner IS NOT NULL'),
  progress: db.prepare('SELECT topic, partition, next_offset AS next FROM progress WHERE consumer_group = ?'),
}));

interface Row {
  readonly offset: number;
  readonly key: string;
  readonly id: string;
  readonly value: string;
  readonly headers: string;
}

/** Reads a log over a connection of its own: it sees what is committed and waits for nobody. */
export class LogReader {
  private readonly db: Database;

  constructor(file: string) {
    this.db = openForReading(file);
  }

  /** Messages of a partition in order, from an offset on. */
  messages({ topic, partition }: TopicPartition, from: number, limit: number): DeliveredMessage[] {
    const rows = statementsOf(this.db).messages.all(topic, partition, from, limit) as Row[];
    return rows.map(({ offset, key, id, value, headers }) => ({
      topic,
      partition,
      offset: String(offset),
      key,
      id,
      value,
      headers: JSON.parse(headers) as Record<string, string>,
    }));
  }

  /** The offset after the last message of each partition of some topics, by partition name. */
  ends(topics: Iterable<string>): Map<string, number> {
    const ends = new Map<string, number>();
    for (const topic of topics) {
      for (let partition = 0; partition < PARTITIONS; partition++) {
        const last = statementsOf(this.db).end.get(topic, partition) as number | null;
        ends.set(nameOf({ topic, partition }), last === null ? 0 : last + 1);
      }
    }
    return ends;
  }

  /** Members of a group whose lease has not run out. */
  members(group: string, now: number): Member[] {
    const rows = statementsOf(this.db).members.all(group, now) as { member: string; topics: string }[];
    return rows.map(({ member, topics }) => ({ group, member, topics: JSON.parse(topics) as string[] }));
  }

  /** Partitions that a member of the group holds, whether it lives or not. */
  owned(group: string): (TopicPartition & { readonly owner: string })[] {
    return statementsOf(this.db).owned.all(group) as (TopicPartition & { owner: string })[];
  }

  /** First offset not committed, of each partition that the group ever claimed, by partition name. */
  progress(group: string): Map<string, number> {
    const rows = statementsOf(this.db).progress.all(group) as (TopicPartition & { next: number })[];
    return new Map(rows.map((row) => [nameOf(row), row.next]));
  }

  /** Another number whenever anybody wrote to the file since the last call. */
  version(): number {
    return this.db.pragma('data_version', { simple: true }) as number;
  }

  close(): void {
    this.db.close();
  }
}
