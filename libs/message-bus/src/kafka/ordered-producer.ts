import { within } from '@kk-lintas/time-limit';
import type { Producer } from 'kafkajs';
import { MessageBusUnavailable, type MessageToPublish } from '../message-bus.port';
import { nameOf, partitionOf } from '../partition';
import { newClient, RETRY, type KafkaClient } from './kafka-clients';
import type { KafkaOptions } from './kafka.options';
import { toWire } from './wire-message';

/**
 * One idempotent producer that sends one request at a time. Invariants that kafkajs 2.2.4 needs:
 * - never two sends at once: after a failed request it gives the same sequence numbers to whichever send comes next, and the
 *   broker would take that one for the repetition and acknowledge it without storing it;
 * - after any failure a new producer, for the same reason;
 * - every partition must be acknowledged by name: when leaders change between retries it may leave one out and still succeed.
 */
export class OrderedProducer {
  private current: Promise<{ client: KafkaClient; producer: Producer }> | undefined;

  constructor(
    private readonly options: KafkaOptions,
    private readonly openClient: typeof newClient = newClient,
  ) {}

  /**
   * Not to be called again before it has settled.
   * @throws MessageBusUnavailable when it is not known that all are stored
   */
  async send(messages: readonly MessageToPublish[]): Promise<void> {
    try {
      await within(this.options.publishTimeoutMs, this.sendAll(messages), () => new Error(`no acknowledgement within ${this.options.publishTimeoutMs} ms`));
    } catch (error) {
      this.giveUp();
      throw new MessageBusUnavailable(error instanceof Error ? error.message : String(error));
    }
  }

  async close(): Promise<void> {
    const current = this.current;
    this.current = undefined;
    if (current === undefined) return;
    const leaving = current.then(({ producer }) => producer.disconnect());
    await within(this.options.closeTimeoutMs, leaving).catch(() => undefined);
    void current.then(({ client }) => client.sockets.sever()).catch(() => undefined);
  }

  private async sendAll(messages: readonly MessageToPublish[]): Promise<void> {
    this.current ??= this.open();
    const { producer } = await this.current;
    const topics = grouped(messages);
    const stored = await producer.sendBatch({
      acks: -1,
      timeout: this.options.publishTimeoutMs,
      topicMessages: [...topics].map(([topic, ofTopic]) => ({ topic, messages: ofTopic.map(toWire) })),
    });
    const acknowledged = new Set(stored.map(({ topicName, partition }) => nameOf({ topic: topicName, partition })));
    const missing = messages.find(({ topic, key }) => !acknowledged.has(nameOf({ topic, partition: partitionOf(key) })));
    if (missing !== undefined) throw new Error(`a partition of ${missing.topic} was not acknowledged`);
  }

  private async open(): Promise<{ client: KafkaClient; producer: Producer }> {
    const client = await this.openClient(this.options);
    const producer = client.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: () => ({ message }) => message.partition ?? partitionOf(String(message.key)),
      retry: { ...RETRY, retries: Math.ceil(this.options.publishTimeoutMs / (RETRY.initialRetryTime ?? 100)) },
    });
    try {
      await producer.connect();
    } catch (error) {
      client.sockets.sever();
      throw error;
    }
    return { client, producer };
  }

  private giveUp(): void {
    const given = this.current;
    this.current = undefined;
    given?.then(
      ({ client, producer }) => {
        client.sockets.sever();
        producer.disconnect().catch(() => undefined);
      },
      () => undefined,
    );
  }
}

function grouped(messages: readonly MessageToPublish[]): Map<string, MessageToPublish[]> {
  const topics = new Map<string, MessageToPublish[]>();
  for (const message of messages) {
    const ofTopic = topics.get(message.topic);
    if (ofTopic === undefined) topics.set(message.topic, [message]);
    else ofTopic.push(message);
  }
  return topics;
}
