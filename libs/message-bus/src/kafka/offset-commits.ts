import type { OffsetsByTopicPartition } from 'kafkajs';
import { backOff, pause } from '../delivery';
import type { DeliveredMessage } from '../message-bus.port';
import { nameOf } from '../partition';

interface Offset {
  readonly topic: string;
  readonly partition: number;
  /** The offset after the last handled message. */
  readonly offset: string;
}

/** Milliseconds between two commits: to the broker each is a write to its disk. A crash repeats what was handled since. */
const REST_MS = 100;

/** Commits what was handled, one request at a time and a rest after each: what is handled meanwhile shares the next one. */
export class OffsetCommits {
  private pending = new Map<string, Offset>();
  private writing: Promise<void> | undefined;
  private readonly hurry = new AbortController();

  /** @param stopping after it is aborted nothing more is committed: the messages are delivered again */
  constructor(
    private readonly write: (offsets: OffsetsByTopicPartition) => Promise<void>,
    private readonly stopping: AbortSignal,
  ) {}

  handled({ topic, partition, offset }: DeliveredMessage): void {
    this.pending.set(nameOf({ topic, partition }), { topic, partition, offset: String(BigInt(offset) + 1n) });
    this.writing ??= this.writeAll();
  }

  /** Settles when all that was handled before is committed or given up; from now on nothing rests. */
  async settled(): Promise<void> {
    this.hurry.abort();
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    for (let failures = 0; this.pending.size > 0 && !this.stopping.aborted; ) {
      const batch = this.pending;
      this.pending = new Map();
      try {
        await this.write(byTopic([...batch.values()]));
        failures = 0;
        await pause(REST_MS, this.hurry.signal);
      } catch {
        // The newer offset of a partition replaces the one that failed.
        this.pending = new Map([...batch, ...this.pending]);
        await pause(backOff(failures++), this.stopping);
      }
    }
    this.writing = undefined;
  }
}

function byTopic(offsets: readonly Offset[]): OffsetsByTopicPartition {
  const topics = [...new Set(offsets.map(({ topic }) => topic))];
  const of = (topic: string) => offsets.filter((offset) => offset.topic === topic).map(({ partition, offset }) => ({ partition, offset }));
  return { topics: topics.map((topic) => ({ topic, partitions: of(topic) })) };
}
