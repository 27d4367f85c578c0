import type { ProducerBatch, ProducerConfig, RecordMetadata } from 'kafkajs';
import { message } from '../message-bus.harness';
import { MessageBusUnavailable, type MessageToPublish } from '../message-bus.port';
import { partitionOf } from '../partition';
import type { newClient } from './kafka-clients';
import { withDefaults } from './kafka.options';
import { OrderedProducer } from './ordered-producer';

type Answer = (batch: ProducerBatch) => Promise<RecordMetadata[]>;

const stored: Answer = async ({ topicMessages = [] }) =>
  topicMessages.flatMap(({ topic, messages }) => messages.map(({ partition = 0 }) => ({ topicName: topic, partition, errorCode: 0 })));

/** kafkajs as far as the producer uses it; each client remembers what became of it. */
class FakeKafka {
  readonly producers: { config: ProducerConfig; sent: string[]; severed: boolean }[] = [];
  answer = stored;

  readonly open = (async () => {
    const one = { config: {} as ProducerConfig, sent: [] as string[], severed: false };
    const sendBatch = async (batch: ProducerBatch) => {
      one.sent.push(...(batch.topicMessages ?? []).flatMap(({ messages }) => messages.map(({ value }) => String(value))));
      return this.answer(batch);
    };
    const producer = (config: ProducerConfig) => {
      this.producers.push(Object.assign(one, { config }));
      return { connect: async () => undefined, disconnect: async () => undefined, sendBatch };
    };
    return { kafka: { producer }, sockets: { sever: () => (one.severed = true) } };
  }) as unknown as typeof newClient;
}

describe('the producer', () => {
  let kafka: FakeKafka;
  let producer: OrderedProducer;
  beforeEach(() => {
    kafka = new FakeKafka();
    producer = new OrderedProducer(withDefaults({ brokers: [], clientId: 'uji', publishTimeoutMs: 50 }), kafka.open);
  });
  const send = (...values: string[]) => producer.send(values.map((value): MessageToPublish => message('t', `kunci ${value}`, value)));

  it('is idempotent with one request at a time, and makes no topic', async () => {
    await send('a', 'b');
    await send('c');
    expect(kafka.producers).toMatchObject([{ config: { idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false }, sent: ['a', 'b', 'c'], severed: false }]);
  });

  it.each<[string, Answer]>([
    ['is refused, as for a sequence out of order', () => Promise.reject(new Error('OUT_OF_ORDER_SEQUENCE_NUMBER'))],
    ['is never answered', () => new Promise(() => undefined)],
    ['leaves a partition out of its acknowledgement', async (batch) => (await stored(batch)).filter(({ partition }) => partition !== partitionOf('kunci b'))],
  ])('is cut off and another begins in its place when a send %s', async (_what, answer) => {
    await send('a');
    kafka.answer = answer;
    await expect(send('b', 'c')).rejects.toBeInstanceOf(MessageBusUnavailable);
    kafka.answer = stored;
    await send('b', 'c');
    expect(kafka.producers.map(({ sent, severed }) => ({ sent, severed }))).toEqual([
      { sent: ['a', 'b', 'c'], severed: true },
      { sent: ['b', 'c'], severed: false },
    ]);
  });
});
