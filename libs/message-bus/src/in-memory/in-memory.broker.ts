import { MessageBusUnavailable, PARTITIONS, type DeliveredMessage, type MessageToPublish } from '../message-bus.port';
import { partitionOf } from '../partition';
import { InMemoryGroup } from './in-memory.group';

/** The log and the groups that several in-memory clients share, as they would share one Kafka. */
export class InMemoryBroker {
  private readonly logs = new Map<string, DeliveredMessage[][]>();
  private readonly groups = new Map<string, InMemoryGroup>();
  private available = true;

  publish(messages: readonly MessageToPublish[]): void {
    if (!this.available) throw new MessageBusUnavailable('the broker is interrupted');
    for (const message of messages) {
      const partition = partitionOf(message.key);
      const log = this.log(message.topic, partition);
      log.push({ ...message, headers: { ...message.headers }, partition, offset: String(log.length) });
    }
    this.groups.forEach((group) => group.pump());
  }

  group(name: string): InMemoryGroup {
    const known = this.groups.get(name) ?? new InMemoryGroup(this);
    this.groups.set(name, known);
    return known;
  }

  /** @returns the message at an offset; nothing beyond the end, and nothing while the broker is interrupted */
  read(topic: string, partition: number, offset: number): DeliveredMessage | undefined {
    return this.available ? this.log(topic, partition)[offset] : undefined;
  }

  end(topic: string, partition: number): number {
    return this.log(topic, partition).length;
  }

  /** Nothing can be published and nothing is delivered until `resume`. */
  interrupt(): void {
    this.available = false;
  }

  resume(): void {
    this.available = true;
    this.groups.forEach((group) => group.pump());
  }

  private log(topic: string, partition: number): DeliveredMessage[] {
    const logs = this.logs.get(topic) ?? Array.from({ length: PARTITIONS }, () => []);
    this.logs.set(topic, logs);
    return logs[partition] as DeliveredMessage[]; // a partition is always below PARTITIONS
  }
}
