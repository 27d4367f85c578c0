import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { claim, commit, leave, release, renew } from './group-operations';
import { createLogTables } from './log-schema';

const TOPIC = 'kk.desa.v1';
const partitions = [{ topic: TOPIC, partition: 4 }];
const one = { group: 'kecamatan', member: 'satu', topics: [TOPIC] };
const two = { group: 'kecamatan', member: 'dua', topics: [TOPIC] };

describe('claims and offsets of a group', () => {
  let db: Database;
  beforeEach(() => {
    db = new DatabaseConstructor(':memory:');
    createLogTables(db);
    renew(db, { members: [one, two], now: 0, until: 100 });
  });
  afterEach(() => db.close());

  const claimBy = (member: typeof one, now: number) => claim(db, { ...member, partitions, now });
  const commitBy = (member: typeof one, generation: number, next: number) =>
    commit(db, { ...member, claims: [{ topic: TOPIC, partition: 4, generation, next }] });
  const committed = () => db.prepare('SELECT next_offset FROM progress').pluck().get();

  it('gives a free partition to the first that claims it, from the beginning', () => {
    expect(claimBy(one, 1)).toEqual([{ topic: TOPIC, partition: 4, generation: 1, next: 0 }]);
    expect(claimBy(two, 1)).toEqual([]);
  });

  it('lets a living member keep its partition until it releases it, and hands on the committed offset', () => {
    claimBy(one, 1);
    expect(commitBy(one, 1, 7)).toEqual([]);
    expect(claimBy(two, 99)).toEqual([]);
    release(db, { ...one, partitions });
    expect(claimBy(two, 99)).toEqual([{ topic: TOPIC, partition: 4, generation: 2, next: 7 }]);
  });

  it('gives the partition of a member whose lease ran out to another, and refuses what the first still commits', () => {
    claimBy(one, 1);
    renew(db, { members: [two], now: 100, until: 200 });
    expect(claimBy(two, 100)).toEqual([{ topic: TOPIC, partition: 4, generation: 2, next: 0 }]);
    expect(commitBy(one, 1, 5)).toHaveLength(1);
    expect(commitBy(two, 2, 3)).toEqual([]);
    expect(committed()).toBe(3);
  });

  it('refuses a commit of an earlier generation also from the same member', () => {
    claimBy(one, 1);
    claimBy(one, 2);
    expect(commitBy(one, 1, 5)).toHaveLength(1);
    expect(committed()).toBe(0);
  });

  it('never moves a committed offset back', () => {
    claimBy(one, 1);
    commitBy(one, 1, 5);
    expect(commitBy(one, 1, 2)).toEqual([]);
    expect(committed()).toBe(5);
  });

  it('frees all that a leaving member held', () => {
    claimBy(one, 1);
    leave(db, one);
    expect(claimBy(two, 1)).toEqual([{ topic: TOPIC, partition: 4, generation: 2, next: 0 }]);
  });

  it('keeps groups apart', () => {
    claimBy(one, 1);
    const other = { ...one, group: 'audit' };
    expect(claimBy(other, 1)).toEqual([{ topic: TOPIC, partition: 4, generation: 1, next: 0 }]);
  });
});
