import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HistoryVerifier, type HistoryReport } from '@kk-lintas/trust';
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { rangesOf, readCounter, verifyRange } from './log-range';
import { forge, writeOffice } from './verify-history.fixture';

const COLUMNS = ['stream', 'id', 'type', 'body', 'hash'] as const;
const EVENTS = 60;

let parent: string;
let sound: string;
let forged: string;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'kk-palsu-'));
  const store = await writeOffice(parent, 'desa-32.04.05.2001', 6, EVENTS / 6);
  await store.close();
  sound = join(parent, 'kantor', 'desa-32.04.05.2001', 'peristiwa.sqlite');
  forge(sound, (db) => db.pragma('wal_checkpoint(TRUNCATE)'));
  forged = join(parent, 'palsu.sqlite');
});
afterAll(() => rmSync(parent, { recursive: true }));

function verify(file: string): HistoryReport {
  const history = new HistoryVerifier();
  const counter = readCounter(file);
  for (const range of rangesOf(file, counter, 1)) history.join(verifyRange(range));
  return history.report(counter);
}

function afterForgery(change: (db: Database) => unknown): HistoryReport {
  cpSync(sound, forged);
  forge(forged, change);
  return verify(forged);
}

/** Flips one bit of one column. The text may become invalid UTF-8, as on a failing disk. */
function flipBit(db: Database, column: string, position: number, bit: number): void {
  const bytes = db.prepare(`SELECT CAST(${column} AS BLOB) FROM events WHERE position = ?`).pluck().get(position) as Buffer;
  const at = bit % (bytes.length * 8);
  bytes.writeUInt8(bytes.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
  db.prepare(`UPDATE events SET ${column} = CAST(? AS ${column === 'id' ? 'BLOB' : 'TEXT'}) WHERE position = ?`).run(bytes, position);
}

describe('a log that was changed in its file', () => {
  it('is sound before', () => {
    expect(verify(sound)).toEqual({ events: EVENTS, streams: 6, faults: [] });
  });

  it('shows every flipped bit of every column, at the row that has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: EVENTS }), fc.constantFrom(...COLUMNS), fc.nat(1_000_000), (position, column, bit) => {
        const { faults } = afterForgery((db) => {
          db.exec('CREATE TABLE copy AS SELECT * FROM events; DROP TABLE events; ALTER TABLE copy RENAME TO events;');
          flipBit(db, column, position, bit);
        });
        expect(faults.map((fault) => fault.position)).toContain(position);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('shows a changed revision and a changed position', () => {
    expect(afterForgery((db) => db.exec('UPDATE events SET revision = 77 WHERE position = 20')).faults).toMatchObject([{ position: 20, fault: 'envelope-mismatch' }]);
    const moved = afterForgery((db) => db.exec('UPDATE events SET position = 1000 WHERE position = 20')).faults;
    expect(moved).toMatchObject([
      { stream: null, position: 20, fault: 'position-gap' },
      { stream: 'permohonan-1', revision: 3, position: 26, fault: 'gap' },
    ]);
    expect(afterForgery((db) => db.exec('UPDATE events SET position = -3 WHERE position = 60')).faults).not.toEqual([]);
  });

  it('shows every deleted event, and names it', () => {
    for (let position = 1; position <= EVENTS - 6; position++) {
      const [stream, revision] = [`permohonan-${(position - 1) % 6}`, Math.floor((position - 1) / 6)];
      const { faults } = afterForgery((db) => db.prepare('DELETE FROM events WHERE position = ?').run(position));
      expect(faults).toContainEqual(expect.objectContaining({ stream, revision, fault: 'gap' }));
      expect(faults).toContainEqual(expect.objectContaining({ stream: null, position, fault: 'position-gap' }));
    }
  });

  it('shows a cut tail, also when the counter was set back with it but an event of the tail was kept', () => {
    expect(afterForgery((db) => db.exec('DELETE FROM events WHERE position > 50')).faults).toMatchObject([{ stream: null, position: 51, fault: 'cut-tail' }]);
    const setBack = afterForgery((db) => db.exec('DELETE FROM events WHERE position BETWEEN 50 AND 59; UPDATE sqlite_sequence SET seq = 49'));
    expect(setBack.faults).toContainEqual(expect.objectContaining({ stream: null, position: 50, fault: 'position-gap' }));
  });

  it('shows two exchanged events', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: EVENTS }), fc.integer({ min: 1, max: EVENTS }), (a, b) => {
        fc.pre(a % 6 === b % 6 && a !== b);
        const { faults } = afterForgery((db) =>
          db.exec(`UPDATE events SET position = -1 WHERE position = ${a}; UPDATE events SET position = ${a} WHERE position = ${b}; UPDATE events SET position = ${b} WHERE position = -1`),
        );
        expect(faults).toMatchObject([{ stream: `permohonan-${(a - 1) % 6}`, position: Math.min(a, b), fault: 'gap' }]);
      }),
      { numRuns: 50 },
    );
  });
});
