import { randomUUID } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';

export interface RawKafka {
  /** Milliseconds, the shortest first. */
  readonly acknowledged: readonly number[];
  readonly received: readonly number[];
}

const TOPIC = 'bench-raw';
const VALUE = 'x'.repeat(1_200);

/** kafkajs alone: one message a send, acknowledged by all replicas, received by one consumer. */
export async function rawKafka(brokers: readonly string[], count: number): Promise<RawKafka> {
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'bench-raw', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1 }] });
  await admin.disconnect();
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  const consumer = kafka.consumer({ groupId: `bench-${randomUUID()}`, maxWaitTimeInMs: 50 });
  const arrived = new EventEmitter();
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void arrived.emit(String(message.key)) });
  const acknowledged: number[] = [];
  const received: number[] = [];
  for (let index = -20; index < count; index++) {
    const key = randomUUID();
    const heard = once(arrived, key);
    const begun = performance.now();
    await producer.send({ topic: TOPIC, acks: -1, messages: [{ key, value: VALUE }] });
    if (index >= 0) acknowledged.push(performance.now() - begun);
    await heard;
    if (index >= 0) received.push(performance.now() - begun);
  }
  await Promise.all([producer.disconnect(), consumer.disconnect()]);
  return { acknowledged: sorted(acknowledged), received: sorted(received) };
}

/** The driver alone: a transaction of two upserts, acknowledged by the majority's disks. Milliseconds, the shortest first. */
export async function rawMongodb(url: string, count: number): Promise<readonly number[]> {
  const client = new MongoClient(url, { writeConcern: { w: 'majority', journal: true } });
  const collection = client.db('bench_raw').collection<{ _id: string; value: string }>('documents');
  await collection.insertOne({ _id: 'first', value: '' });
  const taken: number[] = [];
  for (let index = -20; index < count; index++) {
    const begun = performance.now();
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.updateOne({ _id: `a${index}` }, { $set: { value: VALUE } }, { upsert: true, session });
        await collection.updateOne({ _id: 'checkpoint' }, { $set: { value: String(index) } }, { upsert: true, session });
      }),
    );
    if (index >= 0) taken.push(performance.now() - begun);
  }
  await client.db('bench_raw').dropDatabase();
  await client.close();
  return sorted(taken);
}

function sorted(values: number[]): readonly number[] {
  return values.sort((a, b) => a - b);
}
