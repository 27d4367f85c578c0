import { randomUUID } from 'node:crypto';
import { createTopics, InMemoryParkingLot, KafkaMessageBus } from '@kk-lintas/message-bus';
import { guardIdleTimers } from '../../libs/message-bus/src/kafka/idle-guard';
import { figure, percentile, type Figure } from './figure';

/** Milliseconds of each message, the shortest first. */
interface Latencies {
  readonly acknowledged: readonly number[];
  readonly handled: readonly number[];
}

/** A client that publishes one message and says when it was handled. */
interface Subject {
  publish(id: string): Promise<void>;
  close(): Promise<void>;
}

const WARM_UP = 200;

/** One message at a time through Kafka, by the message bus and by bare kafkajs in turn, in the same run. */
export async function kafkaFigures(brokers: readonly string[], count = 1_500): Promise<Figure[]> {
  const raw = await measured((topic, onHandled) => bareKafkajs(brokers, topic, onHandled), brokers, count);
  const bus = await measured((topic, onHandled) => messageBus(brokers, topic, onHandled), brokers, count);
  return [...figuresOf('bare kafkajs', raw), ...figuresOf('message bus on Kafka', bus, 'bare kafkajs')];
}

function figuresOf(name: string, { acknowledged, handled }: Latencies, base?: string): Figure[] {
  const kinds = { 'publish acknowledged': acknowledged, 'publish to handled': handled };
  return Object.entries(kinds).flatMap(([kind, latencies]) =>
    ([50, 95] as const).map((percent) =>
      figure(`${name}: ${kind}, p${percent}`, percentile(latencies, percent / 100), 'ms', base === undefined ? {} : { sameRunBase: `${base}: ${kind}, p${percent}` }),
    ),
  );
}

async function measured(open: (topic: string, onHandled: (id: string) => void) => Promise<Subject>, brokers: readonly string[], count: number): Promise<Latencies> {
  const topic = `bench-${randomUUID()}`;
  await createTopics({ brokers, clientId: 'kk-bench' }, [topic], { replicas: 1, deadLetterDays: 1 });
  const begun = new Map<string, number>();
  const [acknowledged, handled]: [number[], number[]] = [[], []];
  let arrived: (id: string) => void = () => undefined;
  const subject = await open(topic, (id) => arrived(id));
  for (let n = 0; n < WARM_UP + count; n++) {
    const id = String(n);
    const arrival = new Promise<void>((resolve) => {
      arrived = (handledId) => {
        if (handledId !== id) return;
        handled.push(performance.now() - (begun.get(id) ?? 0));
        resolve();
      };
    });
    begun.set(id, performance.now());
    await subject.publish(id);
    acknowledged.push(performance.now() - (begun.get(id) ?? 0));
    await arrival;
  }
  await subject.close();
  const sorted = (latencies: number[]) => latencies.slice(WARM_UP).sort((a, b) => a - b);
  return { acknowledged: sorted(acknowledged), handled: sorted(handled) };
}

const VALUE = 'x'.repeat(1_000);

async function messageBus(brokers: readonly string[], topic: string, onHandled: (id: string) => void): Promise<Subject> {
  const bus = await KafkaMessageBus.open({ brokers, clientId: 'kk-bench' });
  await bus.consume({ group: topic, topics: [topic], attempts: 1, retryDelayMs: 1, parking: new InMemoryParkingLot(), handle: async ({ id }) => onHandled(id) });
  return {
    publish: (id) => bus.publish([{ topic, key: `permohonan-${id}`, id, value: VALUE, headers: { type: 'Contoh' } }]),
    close: () => bus.close(),
  };
}

/** As its manual shows it: one consumer, one message at a time, offsets committed by the library. */
async function bareKafkajs(brokers: readonly string[], topic: string, onHandled: (id: string) => void): Promise<Subject> {
  const { Kafka, logLevel, Partitioners } = await import('kafkajs');
  guardIdleTimers();
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'kk-bench', logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 50 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => onHandled(message.headers?.id?.toString() ?? '') });
  return {
    publish: async (id) => void (await producer.send({ topic, acks: -1, messages: [{ key: `permohonan-${id}`, value: VALUE, headers: { id } }] })),
    close: async () => void (await Promise.all([producer.disconnect(), consumer.disconnect()])),
  };
}
