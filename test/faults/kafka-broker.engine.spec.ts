import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KafkaEngine } from '../../infra/engines/kafka.engine';
import { newKafka } from '../../infra/engines/test-engines';
import { eventually } from '../../libs/message-bus/src/message-bus.harness';
import { KafkaStream, QUICK } from './kafka-stream';

describe('the message bus while its Kafka broker goes down and comes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kk-kafka-faults-'));
  let kafka: KafkaEngine;
  let stream: KafkaStream;
  beforeAll(async () => {
    kafka = await newKafka(folder);
    await kafka.start();
  }, 120_000);
  afterEach(() => stream.close(), 60_000);
  afterAll(async () => {
    await kafka.kill();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it.each([
    ['is stopped and started', () => kafka.stop()],
    ['is killed with kill -9 and started', () => kafka.kill()],
  ])(
    'loses no acknowledged message and keeps the order of every case when the broker %s in the midst of publishing and consuming',
    async (_, end) => {
      stream = await KafkaStream.start({ ...QUICK, brokers: [kafka.address] });
      const handled = (count: number) => eventually(() => stream.handled.length > count);
      await handled(200);
      await end();
      await eventually(() => stream.refusals > 0);
      const before = stream.handled.length;
      await kafka.start();
      await handled(before + 200);
      await stream.finishPublishing();
      await eventually(async () => (await stream.lag()) === 0);
      expect(stream.numbers()).toEqual(stream.acknowledged.map((count) => Array.from({ length: count }, (__, n) => n)));
    },
    240_000,
  );
});
