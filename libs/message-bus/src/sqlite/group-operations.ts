import type { Database } from 'better-sqlite3';
import type { Claim, LogOperations } from './log-operations';
import { perDatabase } from './per-database';

type Args<Name extends keyof LogOperations> = Parameters<LogOperations[Name]>[0];

const statementsOf = perDatabase((db) => ({
  renew: db.prepare(`
    INSERT INTO members(consumer_group, member, topics, lease_until) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET lease_until = excluded.lease_until`),
  bury: db.prepare('DELETE FROM members WHERE lease_until <= ?'),
  leave: db.prepare('DELETE FROM members WHERE consumer_group = ? AND member = ?'),
  releaseAll: db.prepare('UPDATE progress SET owner = NULL WHERE consumer_group = ? AND owner = ?'),
  release: db.prepare('UPDATE progress SET owner = NULL WHERE consumer_group = ? AND topic = ? AND partition = ? AND owner = ?'),
  claim: db.prepare(`
    INSERT INTO progress(consumer_group, topic, partition, next_offset, generation, owner)
    VALUES (@group, @topic, @partition, 0, 1, @member)
    ON CONFLICT DO UPDATE SET owner = @member, generation = generation + 1
    WHERE owner IS NULL OR owner = @member OR NOT EXISTS (
      SELECT 1 FROM members
      WHERE members.consumer_group = @group AND members.member = progress.owner AND members.lease_until > @now)
    RETURNING generation, next_offset AS next`),
  commit: db.prepare(`
    UPDATE progress SET next_offset = max(next_offset, @next)
    WHERE consumer_group = @group AND topic = @topic AND partition = @partition AND owner = @member AND generation = @generation`),
}));

/** {@link LogOperations.renew} */
export function renew(db: Database, { members, now, until }: Args<'renew'>): void {
  const statements = statementsOf(db);
  for (const { group, member, topics } of members) statements.renew.run(group, member, JSON.stringify(topics), until);
  statements.bury.run(now);
}

/** {@link LogOperations.leave} */
export function leave(db: Database, { group, member }: Args<'leave'>): void {
  const statements = statementsOf(db);
  statements.leave.run(group, member);
  statements.releaseAll.run(group, member);
}

/** {@link LogOperations.claim} */
export function claim(db: Database, { group, member, partitions, now }: Args<'claim'>): Claim[] {
  const statement = statementsOf(db).claim;
  return partitions.flatMap(({ topic, partition }) => {
    const got = statement.get({ group, member, topic, partition, now }) as Pick<Claim, 'generation' | 'next'> | undefined;
    return got === undefined ? [] : [{ topic, partition, ...got }];
  });
}

/** {@link LogOperations.release} */
export function release(db: Database, { group, member, partitions }: Args<'release'>): void {
  const statement = statementsOf(db).release;
  for (const { topic, partition } of partitions) statement.run(group, topic, partition, member);
}

/** {@link LogOperations.commit} */
export function commit(db: Database, { group, member, claims }: Args<'commit'>): Claim[] {
  const statement = statementsOf(db).commit;
  return claims.filter((claimed) => statement.run({ group, member, ...claimed }).changes === 0);
}
