import type { DeliveredMessage, MessageToPublish } from '../message-bus.port';
import { nameOf, partitionOf, type TopicPartition } from '../partition';
import type { Grown } from './log-operations';

interface Tail {
  /** Offset of the first message held. */
  first: number;
  messages: DeliveredMessage[];
}

/**
 * The newest messages of each partition, as this process published them: every group in the process reads them from here
 * instead of the file. Invariant: a tail holds durable messages without a gap up to its end, and is dropped as soon as
 * another process is seen to have written beyond it.
 */
export class MessageTail {
  private readonly tails = new Map<string, Tail>();

  constructor(private readonly capacity: number) {}

  /** @param grown each partition that these messages went to, with the offset after its last one */
  published(messages: readonly MessageToPublish[], grown: readonly Grown[]): void {
    const byPartition = new Map<string, MessageToPublish[]>();
    for (const message of messages) {
      const name = nameOf({ topic: message.topic, partition: partitionOf(message.key) });
      const of = byPartition.get(name);
      if (of === undefined) byPartition.set(name, [message]);
      else of.push(message);
    }
    for (const partition of grown) this.extend(partition, byPartition.get(nameOf(partition)) ?? []);
  }

  /** Messages from an offset on, none when that is the end; `undefined` when only the file knows. */
  messages(partition: TopicPartition, from: number, limit: number): readonly DeliveredMessage[] | undefined {
    const tail = this.tails.get(nameOf(partition));
    if (tail === undefined || from < tail.first || from > endOf(tail)) return undefined;
    return tail.messages.slice(from - tail.first, from - tail.first + limit);
  }

  /** @param ends the offset after the last message of each partition in the file, by partition name */
  compare(ends: ReadonlyMap<string, number>): void {
    for (const [name, tail] of this.tails) if ((ends.get(name) ?? 0) > endOf(tail)) this.tails.delete(name);
  }

  private extend({ topic, partition, next }: Grown, added: readonly MessageToPublish[]): void {
    const name = nameOf({ topic, partition });
    const first = next - added.length;
    const delivered = added.map((message, index): DeliveredMessage => ({ ...message, partition, offset: String(first + index) }));
    const tail = this.tails.get(name);
    if (tail === undefined || endOf(tail) !== first) {
      this.tails.set(name, { first, messages: delivered });
      return;
    }
    tail.messages.push(...delivered);
    if (tail.messages.length <= 2 * this.capacity) return;
    const surplus = tail.messages.length - this.capacity;
    tail.messages = tail.messages.slice(surplus);
    tail.first += surplus;
  }
}

function endOf(tail: Tail): number {
  return tail.first + tail.messages.length;
}
