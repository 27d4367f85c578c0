import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { EventStoreUnavailable, type Position } from '../event-store.port';
import { aStream, anEvent, events } from '../testing/events';
import { Recorder } from '../testing/recorder';
import { openSqliteHarness } from '../testing/sqlite.harness';
import { SqliteEventStore } from './sqlite.event-store';

describe('SqliteEventStore beside others and in trouble', () => {
  let harness: Awaited<ReturnType<typeof openSqliteHarness>>;

  beforeEach(async () => {
    harness = await openSqliteHarness();
  });

  afterEach(() => harness.dispose());

  function withFile<Result>(use: (db: Database) => Result, file = harness.file): Result {
    const db = new DatabaseConstructor(file);
    try {
      return use(db);
    } finally {
      db.close();
    }
  }

  it('delivers what another process appends to the same file', async () => {
    const other = await SqliteEventStore.open(harness.file);
    const seen = new Recorder();
    const subscription = harness.store.subscribe({ after: undefined, batchSize: 10, handle: seen.handle });
    for (let i = 1; i <= 3; i++) {
      await other.append(aStream(), 'no-stream', events(1));
      await seen.hasSeen(i);
    }
    await subscription.stop();
    await other.close();
    expect(seen.events.map(({ position }) => position)).toEqual(['1', '2', '3']);
  });

  it('keeps one order without gaps when two writers append to the same file', async () => {
    const other = await SqliteEventStore.open(harness.file);
    const seen = new Recorder();
    const subscription = harness.store.subscribe({ after: undefined, batchSize: 7, handle: seen.handle });
    const stores = [harness.store, other];
    await Promise.all(Array.from({ length: 60 }, (_, i) => stores[i % 2]?.append(aStream(), 'no-stream', events(2))));
    await seen.hasSeen(120);
    await subscription.stop();
    await other.close();
    expect(seen.events.map(({ position }) => position)).toEqual(Array.from({ length: 120 }, (_, i) => String(i + 1)));
  });

  it.each([
    ['changed', "UPDATE events SET body = '{}'"],
    ['deleted', 'DELETE FROM events'],
  ])('does not let an event be %s by anyone who opens the file', async (done, sql) => {
    await harness.store.append(aStream(), 'no-stream', events(2));
    expect(() => withFile((db) => db.exec(sql))).toThrow(`events are never ${done}`);
    expect(await harness.store.readAll(undefined, 10)).toHaveLength(2);
  });

  it('says that the outcome is unknown while the file cannot be written, and takes the same append afterwards', async () => {
    const stream = aStream();
    const appended = events(2);
    const blocker = new DatabaseConstructor(harness.file);
    blocker.exec('BEGIN IMMEDIATE');
    await expect(harness.store.append(stream, 'no-stream', appended)).rejects.toBeInstanceOf(EventStoreUnavailable);
    expect(await harness.store.readStream(stream)).toBeUndefined();
    blocker.exec('COMMIT');
    blocker.close();
    expect(await harness.store.append(stream, 'no-stream', appended)).toEqual({ revision: 1, position: '2' });
  });

  it('ends a subscription with EventStoreUnavailable when the log cannot be read any more', async () => {
    await harness.store.append(aStream(), 'no-stream', events(2));
    const handle = async () => void withFile((db) => db.exec('DROP TABLE events'));
    const subscription = harness.store.subscribe({ after: undefined, batchSize: 10, handle });
    await expect(subscription.finished).rejects.toBeInstanceOf(EventStoreUnavailable);
  });

  it('reads nothing after a position beyond 2^53', async () => {
    await harness.store.append(aStream(), 'no-stream', events(2));
    expect(await harness.store.readAll('9007199254740993' as Position, 10)).toEqual([]);
  });

  it('keeps a body that holds the character NUL', async () => {
    const stream = aStream();
    await harness.store.append(stream, 'no-stream', [anEvent({ body: '"a\u0000b"' })]);
    expect(await harness.store.readStream(stream)).toMatchObject([{ body: '"a\u0000b"' }]);
  });

  it('lets other work of the process run between the batches of a long history', async () => {
    await harness.store.append(aStream(), 'no-stream', events(200));
    let batches = 0;
    const subscription = harness.store.subscribe({ after: undefined, batchSize: 1, handle: async () => void batches++ });
    for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect(batches).toBeGreaterThan(0);
    expect(batches).toBeLessThanOrEqual(5);
    await subscription.stop();
  });

  it('refuses a file that a newer program has written', async () => {
    const file = `${harness.file}-newer`;
    withFile((db) => db.pragma('user_version = 2'), file);
    await expect(SqliteEventStore.open(file)).rejects.toThrow('schema version 2');
  });

  it('refuses a file that is no database', async () => {
    const file = `${harness.file}-text`;
    writeFileSync(file, 'bukan basis data, hanya teks biasa '.repeat(100));
    await expect(SqliteEventStore.open(file)).rejects.toThrow('file is not a database');
  });
});
