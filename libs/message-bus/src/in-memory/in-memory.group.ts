import { PARTITIONS } from '../message-bus.port';
import { nameOf, type TopicPartition } from '../partition';
import type { InMemoryBroker } from './in-memory.broker';
import type { InMemoryConsumer } from './in-memory.consumer';

/**
 * One consumer group. The group itself walks along each partition and hands each message to the member that owns the
 * partition at that moment, so two members never hold messages of one partition at once.
 */
export class InMemoryGroup {
  private members: InMemoryConsumer[] = [];
  private readonly committed = new Map<string, number>();
  private readonly walking = new Set<string>();

  constructor(private readonly broker: InMemoryBroker) {}

  join(member: InMemoryConsumer): void {
    this.members = [...this.members, member];
    this.pump();
  }

  leave(member: InMemoryConsumer): void {
    this.members = this.members.filter((other) => other !== member);
    this.pump();
  }

  pump(): void {
    const topics = new Set(this.members.flatMap((member) => member.topics));
    for (const topic of topics) partitionsOf(topic).forEach((partition) => void this.walk(partition));
  }

  lag(topics: readonly string[]): number {
    const behind = (partition: TopicPartition) => this.broker.end(partition.topic, partition.partition) - this.next(partition);
    return topics.flatMap(partitionsOf).reduce((sum, partition) => sum + behind(partition), 0);
  }

  private async walk(partition: TopicPartition): Promise<void> {
    const name = nameOf(partition);
    if (this.walking.has(name)) return;
    this.walking.add(name);
    for (;;) {
      const offset = this.next(partition);
      const message = this.broker.read(partition.topic, partition.partition, offset);
      const owner = this.ownerOf(partition);
      if (message === undefined || owner === undefined) break;
      if (await owner.take(message)) this.committed.set(name, offset + 1);
    }
    this.walking.delete(name);
  }

  private ownerOf({ topic, partition }: TopicPartition): InMemoryConsumer | undefined {
    const subscribed = this.members.filter((member) => member.topics.includes(topic));
    return subscribed[partition % subscribed.length];
  }

  private next(partition: TopicPartition): number {
    return this.committed.get(nameOf(partition)) ?? 0;
  }
}

function partitionsOf(topic: string): TopicPartition[] {
  return Array.from({ length: PARTITIONS }, (_, partition) => ({ topic, partition }));
}
