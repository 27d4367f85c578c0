import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { SqliteThread } from '@kk-lintas/sqlite-thread';
import { MessageBusUnavailable, type ConsumeOptions, type Consumer, type MessageBus, type MessageToPublish } from '../message-bus.port';
import { Lease } from './lease';
import { LogReader } from './log-reader';
import { LogWriter, type WritingThread } from './log-writer';
import { MessageTail } from './message-tail';
import { SqliteConsumer } from './sqlite.consumer';

export interface SqliteMessageBusOptions {
  /** Milliseconds after which messages of other processes are seen at the latest; own ones are seen at once. */
  readonly pollMs: number;
  /** Milliseconds after which other members take the partitions of a process that died. */
  readonly leaseMs: number;
  /** Milliseconds since 1970; all processes of one file must share the clock. */
  readonly now: () => number;
  /** Ids of group members; never the same twice. */
  readonly newId: () => string;
  readonly startThread: (file: string) => Promise<WritingThread>;
}

const DEFAULTS: SqliteMessageBusOptions = {
  pollMs: 100,
  leaseMs: 10_000,
  now: Date.now,
  newId: randomUUID,
  startThread: (file) => SqliteThread.start(join(__dirname, 'sqlite.message-bus.worker'), file),
};

/** Renewals per lease: a few may fail before other members take over. */
const BEATS = 5;

/** Messages kept in memory per partition: more than any group of this process usually lags behind. */
const TAIL = 200;

/** A message log in one SQLite file, shared by the offices of a process and by several processes of one machine. */
export class SqliteMessageBus implements MessageBus {
  private readonly consumers = new Set<SqliteConsumer>();
  private readonly tail = new MessageTail(TAIL);
  private readonly lease: Lease;
  private readonly timers: NodeJS.Timeout[];
  private seen = 0;
  private renewing = false;
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly writer: LogWriter,
    private readonly reader: LogReader,
    private readonly options: SqliteMessageBusOptions,
  ) {
    this.lease = new Lease(options.now);
    this.timers = [setInterval(() => this.poll(), options.pollMs), setInterval(() => void this.beat(), options.leaseMs / BEATS)];
  }

  /**
   * Opens the log, and creates it when it is missing.
   * @throws when the file cannot be opened
   */
  static async open(file: string, options: Partial<SqliteMessageBusOptions> = {}): Promise<SqliteMessageBus> {
    const all = { ...DEFAULTS, ...options };
    const writer = new LogWriter(() => all.startThread(file));
    await writer.open();
    return new SqliteMessageBus(writer, new LogReader(file), all);
  }

  async publish(messages: readonly MessageToPublish[]): Promise<void> {
    if (messages.length === 0) return;
    const grown = await this.writer.call('publish', messages);
    this.tail.published(messages, grown);
    for (const consumer of this.consumers) grown.forEach((partition) => consumer.wake(partition));
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    if (this.closed !== undefined) throw new MessageBusUnavailable('the bus is closed');
    const member = { group: options.group, member: this.options.newId(), topics: options.topics };
    const consumer = new SqliteConsumer(member, options, {
      reader: this.reader,
      tail: this.tail,
      writer: this.writer,
      lease: this.lease,
      now: this.options.now,
      onLeaving: () => this.consumers.delete(consumer),
      onFreed: (group) => this.lookAll(group),
    });
    this.consumers.add(consumer);
    this.seen = 0; // the next poll looks at its topics too
    await this.renew().catch((error: unknown) => {
      this.consumers.delete(consumer);
      throw error;
    });
    return consumer;
  }

  /** Stops all consumers first. */
  close(): Promise<void> {
    this.closed ??= this.finish();
    return this.closed;
  }

  private async finish(): Promise<void> {
    await Promise.all([...this.consumers].map((consumer) => consumer.stop()));
    this.timers.forEach(clearInterval);
    this.reader.close();
    await this.writer.close();
  }

  /** Sees what other processes wrote. A failed poll is made up for by the next one. */
  private poll(): void {
    for (const consumer of this.consumers) if (consumer.isWaiting) consumer.look();
    try {
      const version = this.reader.version();
      if (version === this.seen) return;
      const ends = this.reader.ends(new Set([...this.consumers].flatMap(({ member }) => member.topics)));
      this.tail.compare(ends);
      for (const consumer of this.consumers) consumer.advance(ends);
      this.seen = version;
    } catch {
      this.seen = 0;
    }
  }

  /** A failed renewal is tried again at the next beat; until then the old lease runs on. */
  private async beat(): Promise<void> {
    if (this.renewing || this.consumers.size === 0) return;
    this.renewing = true;
    await this.renew().catch(() => undefined);
    this.renewing = false;
  }

  private async renew(): Promise<void> {
    const now = this.options.now();
    const until = now + this.options.leaseMs;
    await this.writer.call('renew', { members: [...this.consumers].map(({ member }) => member), now, until });
    this.lease.renewed(until);
    this.lookAll();
  }

  private lookAll(group?: string): void {
    for (const consumer of this.consumers) if (group === undefined || consumer.member.group === group) consumer.look();
  }
}
