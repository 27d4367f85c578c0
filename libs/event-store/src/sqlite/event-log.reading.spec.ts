import DatabaseConstructor from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { aStream, events } from '../testing/events';
import { openSqliteHarness } from '../testing/sqlite.harness';
import { openEventLogForReading } from './event-log.reading';

describe('openEventLogForReading', () => {
  let harness: Awaited<ReturnType<typeof openSqliteHarness>>;

  beforeEach(async () => {
    harness = await openSqliteHarness();
  });

  afterEach(() => harness.dispose());

  it('gives all events in log order, as the store does', async () => {
    for (let i = 0; i < 3; i++) await harness.store.append(aStream(), 'no-stream', events(400));
    const reading = openEventLogForReading(harness.file);
    const batches = [...reading.batches()];
    reading.close();
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flat()).toEqual(await harness.store.readAll(undefined, 2_000));
  });

  it('goes on from a position', async () => {
    const { position } = await harness.store.append(aStream(), 'no-stream', events(3));
    await harness.store.append(aStream(), 'no-stream', events(2));
    const reading = openEventLogForReading(harness.file);
    expect([...reading.batches(position)].flat().map((event) => event.position)).toEqual(['4', '5']);
    reading.close();
  });

  it('meets what a living writer appends while it iterates, and does not hold the writer up', async () => {
    await harness.store.append(aStream(), 'no-stream', events(600));
    const reading = openEventLogForReading(harness.file);
    let count = 0;
    for (const batch of reading.batches()) {
      if (count === 0) await harness.store.append(aStream(), 'no-stream', events(600));
      count += batch.length;
    }
    reading.close();
    expect(count).toBe(1_200);
  });

  it('shows that the tail was cut off by a plain DELETE', async () => {
    await harness.store.append(aStream(), 'no-stream', events(5));
    const forger = new DatabaseConstructor(harness.file);
    forger.exec('DROP TRIGGER events_are_never_deleted; DELETE FROM events WHERE position > 3');
    forger.close();
    const reading = openEventLogForReading(harness.file);
    expect(reading.highestPositionEver()).toBe('5');
    expect([...reading.batches()].flat().at(-1)?.position).toBe('3');
    reading.close();
  });

  it('knows that a log without events never had any', () => {
    const reading = openEventLogForReading(harness.file);
    expect(reading.highestPositionEver()).toBeUndefined();
    expect([...reading.batches()]).toEqual([]);
    reading.close();
  });

  it('reads a log that nobody has open, and leaves its bytes as they are', async () => {
    await harness.store.append(aStream(), 'no-stream', events(5));
    await harness.store.close();
    const digest = () => createHash('sha256').update(readFileSync(harness.file)).digest('hex');
    const before = digest();
    const reading = openEventLogForReading(harness.file);
    expect([...reading.batches()].flat()).toHaveLength(5);
    reading.close();
    expect(digest()).toBe(before);
  });

  it('does not make a log where there is none', () => {
    const missing = `${harness.file}-missing`;
    expect(() => openEventLogForReading(missing)).toThrow();
    expect(existsSync(missing)).toBe(false);
  });
});
