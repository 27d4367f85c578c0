import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteThread } from '@kk-lintas/sqlite-thread';
import DatabaseConstructor from 'better-sqlite3';
import type { MessageBus } from '../message-bus.port';
import type { MessageBusHarness } from '../message-bus.harness';
import type { WritingThread } from './log-writer';
import { SqliteMessageBus } from './sqlite.message-bus';

/** Long enough not to run out while a busy machine does something else, short enough to wait for. */
const LEASE_MS = 1500;

export interface SqliteHarness extends MessageBusHarness {
  /** Ends a crash: the process was only silent for a while and does not know it. */
  revive(bus: MessageBus): void;
}

/** A log in a temporary file, its clients, and faults. */
export async function openSqliteHarness(leaseMs = LEASE_MS): Promise<SqliteHarness> {
  const folder = mkdtempSync(join(tmpdir(), 'message-bus-'));
  const file = join(folder, 'bus.db');
  const clients = new Map<MessageBus, MortalThread>();
  return {
    connect: async () => {
      const thread = await MortalThread.start(file);
      const bus = await SqliteMessageBus.open(file, { leaseMs, pollMs: 20, startThread: async () => thread });
      clients.set(bus, thread);
      return bus;
    },
    crash: async (bus) => clients.get(bus)?.silence(true),
    revive: (bus) => clients.get(bus)?.silence(false),
    interrupt: async () => {
      rename(file, 'value', 'lost');
      return async () => rename(file, 'lost', 'value');
    },
    dispose: async () => {
      await Promise.all([...clients.keys()].map((bus) => bus.close()));
      await Promise.all([...clients.values()].map((thread) => thread.close()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** A writing thread that can die with its process: as long as it is dead nothing reaches the file. */
class MortalThread implements WritingThread {
  private dead = false;

  private constructor(private readonly thread: SqliteThread) {}

  static async start(file: string): Promise<MortalThread> {
    return new MortalThread(await SqliteThread.start(join(__dirname, 'sqlite.message-bus.worker'), file));
  }

  call<Result>(operation: string, args: unknown): Promise<Result> {
    return this.dead ? Promise.reject(new Error('the process is dead')) : this.thread.call<Result>(operation, args);
  }

  close(): Promise<void> {
    return this.thread.close();
  }

  silence(dead: boolean): void {
    this.dead = dead;
  }
}

/** Without the column `value` no message can be written or read. */
function rename(file: string, from: string, to: string): void {
  const db = new DatabaseConstructor(file);
  db.exec(`ALTER TABLE messages RENAME COLUMN ${from} TO ${to}`);
  db.close();
}
