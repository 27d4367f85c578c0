import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoredEvent } from '../event-store.port';
import { anEvent } from '../testing/events';
import { openEventLogForReading } from './event-log.reading';
import { SqliteEventStore } from './sqlite.event-store';

const ROUNDS = 10;
const APPENDER = resolve(__dirname, '../../../../dist/libs/event-store/src/testing/crash.main.js');

interface Acknowledgement {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly ids: readonly string[];
}

describe('SqliteEventStore under kill -9', () => {
  it('keeps every acknowledged event in its place, without gaps, over many crashes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-store-crash-'));
    const file = join(folder, 'events.sqlite');
    const acknowledged: Acknowledgement[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await appendUntilKilled(file, randomInt(1, 600))));
      const log = wholeLog(file);
      expectNoGaps(log);
      expectAllThere(log, acknowledged);
    }
    await expectItGoesOn(file);
    rmSync(folder, { recursive: true });
  }, 120_000);
});

/** Lets a process append, kills it once it has acknowledged so many, and gives all it acknowledged before it died. */
async function appendUntilKilled(file: string, after: number): Promise<Acknowledgement[]> {
  const child = spawn(process.execPath, [APPENDER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const acknowledged: Acknowledgement[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (!line.endsWith('}')) break;
    acknowledged.push(JSON.parse(line) as Acknowledgement);
    if (acknowledged.length === after) child.kill('SIGKILL');
  }
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

function wholeLog(file: string): StoredEvent[] {
  const reading = openEventLogForReading(file);
  const log = [...reading.batches()].flat();
  expect(reading.highestPositionEver()).toBe(log.at(-1)?.position);
  reading.close();
  return log;
}

function expectNoGaps(log: readonly StoredEvent[]): void {
  expect(log.map(({ position }) => position)).toEqual(log.map((_, i) => String(i + 1)));
  const next = new Map<string, number>();
  for (const { stream, revision } of log) {
    const expected = next.get(stream) ?? 0;
    if (revision !== expected) throw new Error(`revision ${revision} of ${stream} stands where ${expected} belongs`);
    next.set(stream, expected + 1);
  }
}

function expectAllThere(log: readonly StoredEvent[], acknowledged: readonly Acknowledgement[]): void {
  expect(acknowledged.length).toBeGreaterThan(0);
  const missing = acknowledged.filter(({ stream, revision, position, ids }) => {
    const there = log.slice(Number(position) - ids.length, Number(position));
    const first = revision - ids.length + 1;
    return !ids.every((id, i) => there[i]?.id === id && there[i]?.stream === stream && there[i]?.revision === first + i);
  });
  expect(missing).toEqual([]);
}

async function expectItGoesOn(file: string): Promise<void> {
  const store = await SqliteEventStore.open(file);
  const head = Number(await store.head());
  const { position } = await store.append('sesudah-mati-listrik', 'no-stream', [anEvent()]);
  expect(Number(position)).toBe(head + 1);
  await store.close();
}
