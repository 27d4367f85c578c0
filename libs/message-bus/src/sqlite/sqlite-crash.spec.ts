import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { eventually, Scene } from '../message-bus.harness';
import { SqliteMessageBus } from './sqlite.message-bus';

const ROUNDS = 4;

/** Processes that publish and consume on one file, and what they said before they were killed. */
class Victims {
  readonly scene = new Scene();
  readonly folder = mkdtempSync(join(tmpdir(), 'message-bus-crash-'));
  readonly file = join(this.folder, 'bus.db');
  private readonly acknowledgedFile = join(this.folder, 'acknowledged');
  private readonly handledFile = join(this.folder, 'handled');
  private readonly running = new Set<ChildProcess>();

  start(name: string): ChildProcess {
    const program = join(__dirname.replace(`${sep}libs${sep}`, `${sep}dist${sep}libs${sep}`), 'sqlite-crash.child.js');
    const args = [program, this.file, this.acknowledgedFile, this.handledFile, name, this.scene.topic, this.scene.group];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    this.running.add(child);
    return child;
  }

  async kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null) throw new Error('a child ended before it was killed');
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
    this.running.delete(child);
  }

  acknowledged(): string[] {
    return linesOf(this.acknowledgedFile);
  }

  handled(): { partition: number; offset: number; key: string; id: string }[] {
    const rows = linesOf(this.handledFile).map((line) => line.split(' '));
    return rows.map(([partition, offset, key = '', id = '']) => ({ partition: Number(partition), offset: Number(offset), key, id }));
  }

  /** Messages before a committed offset that no process has handled. */
  passedOver(): number {
    const db = new DatabaseConstructor(this.file);
    const committed = db
      .prepare('SELECT m.partition, m.offset FROM messages m JOIN progress p USING (topic, partition) WHERE m.offset < p.next_offset')
      .all() as { partition: number; offset: number }[];
    db.close();
    // Read after the offsets: the process that still runs goes on handling and committing meanwhile.
    const handled = new Set(this.handled().map(({ partition, offset }) => `${partition} ${offset}`));
    return committed.filter(({ partition, offset }) => !handled.has(`${partition} ${offset}`)).length;
  }

  async end(): Promise<void> {
    await Promise.all([...this.running].map((child) => this.kill(child)));
    rmSync(this.folder, { recursive: true });
  }
}

describe('the SQLite bus under kill -9', () => {
  const victims = new Victims();
  afterAll(() => victims.end());

  it('loses no acknowledged message, keeps the order of every key and commits nothing that was not handled', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const both = [victims.start(`${round}a`), victims.start(`${round}b`)] as const;
      for (const child of both) {
        const [acknowledged, handled] = [victims.acknowledged().length, victims.handled().length];
        await eventually(() => victims.acknowledged().length > acknowledged + 300 + 170 * round && victims.handled().length > handled + 100);
        await victims.kill(child);
        expect(victims.passedOver()).toBe(0);
      }
    }

    const { scene } = victims;
    const bus = await SqliteMessageBus.open(victims.file, { leaseMs: 1000 });
    const consumer = await scene.join(bus);
    await eventually(async () => (await consumer.lag()) === 0);
    await bus.close();

    const inOrder = firstOf([...victims.handled(), ...scene.delivered]);
    const got = new Set(inOrder.map(({ id }) => id));
    expect(victims.acknowledged().filter((id) => !got.has(id))).toEqual([]);
    for (const key of new Set(inOrder.map((message) => message.key))) {
      const numbers = inOrder.filter((message) => message.key === key).map(({ id }) => Number(id.slice(key.length + 1)));
      expect(numbers).toEqual(numbers.map((_, n) => n));
    }
  }, 120_000);
});

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

function firstOf<Message extends { readonly id: string }>(messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter(({ id }) => !seen.has(id) && seen.add(id));
}
