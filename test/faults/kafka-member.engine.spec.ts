import { spawn, type ChildProcess } from 'node:child_process';
import { join, sep } from 'node:path';
import { InMemoryParkingLot, KafkaMessageBus, deadLettersOf, type Connect, type Consumer, type DeliveredMessage, type KafkaSettings } from '@kk-lintas/message-bus';
import { KafkaAdmin } from '../../libs/message-bus/src/kafka/kafka-admin';
import { withDefaults } from '../../libs/message-bus/src/kafka/kafka.options';
import { connectSocket } from '../../libs/message-bus/src/kafka/sockets';
import { eventually, message } from '../../libs/message-bus/src/message-bus.harness';
import { newTopic, QUICK } from './kafka-stream';

const settings: KafkaSettings = { ...QUICK, brokers: (process.env.KAFKA_BROKERS ?? '').split(',') };
const FETCH = 1;

describe('a member of a group on Kafka', () => {
  const open: KafkaMessageBus[] = [];
  const children: ChildProcess[] = [];
  afterEach(async () => {
    children.splice(0).forEach((child) => child.kill('SIGKILL'));
    await Promise.all(open.splice(0).map((bus) => bus.close()));
  }, 60_000);

  const openBus = async (more: Partial<KafkaSettings> = {}) => {
    const bus = await KafkaMessageBus.open({ ...settings, ...more });
    open.push(bus);
    return bus;
  };
  const consume = (bus: KafkaMessageBus, topic: string, handle: (message: DeliveredMessage) => void, group = topic): Promise<Consumer> =>
    bus.consume({ group, topics: [topic], attempts: 2, retryDelayMs: 5, parking: new InMemoryParkingLot(), handle: async (delivered) => handle(delivered) });

  it('hands the message it had not committed to another member when its process is killed, and nothing that it had committed', async () => {
    const topic = await newTopic(settings);
    const bus = await openBus();
    await bus.publish(['a', 'b', 'tahan', 'd'].map((value) => message(topic, 'k', value)));
    const program = join(__dirname.replace(`${sep}test${sep}`, `${sep}dist${sep}test${sep}`), 'kafka-consumer.child.js');
    const child = spawn(process.execPath, [program, settings.brokers[0] ?? '', topic, topic], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await eventually(() => said === 'a\nb\ntahan\n');
    const admin = new KafkaAdmin(withDefaults(settings));
    await eventually(async () => (await admin.lag(topic, [topic])) === 2).finally(() => admin.close());
    child.kill('SIGKILL');
    const values: string[] = [];
    const heir = await consume(bus, topic, ({ value }) => values.push(value));
    await eventually(async () => (await heir.lag()) === 0);
    expect(values).toEqual(['tahan', 'd']);
  }, 90_000);

  it('begins anew after an error that kafkajs holds for final', async () => {
    const topic = await newTopic(settings);
    const reports: string[] = [];
    const line = new FaultyLine();
    const bus = await openBus({ connect: line.connect, log: (_, text) => reports.push(text) });
    const values: string[] = [];
    await bus.publish([message(topic, 'k', 'a')]);
    const consumer = await consume(bus, topic, ({ value }) => values.push(value));
    await eventually(async () => (await consumer.lag()) === 0);
    line.garbleNextFetch();
    await eventually(() => reports.some((text) => text.includes('Crash: KafkaJSNonRetriableError')));
    await bus.publish([message(topic, 'k', 'b')]);
    await eventually(async () => (await consumer.lag()) === 0);
    expect([...new Set(values)]).toEqual(['a', 'b']);
    expect(reports).toContain('the consumer ended and begins anew');
  }, 90_000);

  it('begins anew when a fetch is never answered while messages wait', async () => {
    const topic = await newTopic(settings);
    const reasons: unknown[] = [];
    const line = new FaultyLine();
    const bus = await openBus({ connect: line.connect, stallMs: 1_000, log: (_, __, { reason }) => reasons.push(reason) });
    const values: string[] = [];
    await bus.publish([message(topic, 'k', 'a')]);
    const consumer = await consume(bus, topic, ({ value }) => values.push(value));
    await eventually(async () => (await consumer.lag()) === 0);
    line.swallowNextFetch();
    await eventually(() => !line.isArmed);
    await bus.publish([message(topic, 'k', 'b')]);
    await eventually(() => values.includes('b'));
    expect([...new Set(values)]).toEqual(['a', 'b']);
    expect(reasons).toContainEqual(expect.stringMatching(/^no fetch for \d+ ms$/));
  }, 90_000);

  it('copies a parked message to the dead letters with where it came from, and without the words of the error', async () => {
    const topic = await newTopic(settings);
    const bus = await openBus();
    const published = { ...message(topic, 'k', 'racun'), headers: { type: 'Contoh' } };
    await bus.publish([published, message(topic, 'k', 'sesudah')]);
    const consumer = await consume(bus, topic, () => {
      throw new Error('Nyi Rara cannot be read');
    });
    await eventually(async () => (await consumer.lag()) === 0);
    const letters: DeliveredMessage[] = [];
    await consume(bus, deadLettersOf(topic), (letter) => letters.push(letter));
    await eventually(() => letters.length === 2);
    expect(letters.map(({ value, headers }) => [value, headers['dlq-reason'], headers['dlq-attempts']])).toEqual([
      ['racun', 'handler-failed', '2'],
      ['sesudah', 'behind-a-parked-message', '0'],
    ]);
    expect(letters[0]).toMatchObject({ id: published.id, key: 'k', headers: { type: 'Contoh', 'dlq-topic': topic, 'dlq-offset': '0', 'dlq-group': topic } });
    expect(JSON.stringify(letters)).not.toContain('Nyi Rara');
  }, 90_000);

  it('refuses to start without its topics, and says how to make them', async () => {
    await expect(openBus({ topics: ['tidak-ada'] })).rejects.toThrow('Kafka has no topic tidak-ada: make it with `npm run topics -- create`');
    const bus = await openBus();
    await expect(consume(bus, 'tidak-ada', () => undefined)).rejects.toThrow('no topic tidak-ada');
    await expect(bus.publish([message('tidak-ada', 'k', 'a')])).rejects.toThrow('no topic tidak-ada');
  });
});

/** A line to Kafka that can answer a fetch with bytes that are no answer, which kafkajs takes for final, or let it vanish. */
class FaultyLine {
  private fault: 'garble' | 'swallow' | undefined;

  garbleNextFetch(): void {
    this.fault = 'garble';
  }

  swallowNextFetch(): void {
    this.fault = 'swallow';
  }

  /** Whether the fault has still to befall a fetch. */
  get isArmed(): boolean {
    return this.fault !== undefined;
  }

  readonly connect: Connect = (to, onConnect) => {
    const socket = connectSocket(to, onConnect);
    const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
    socket.write = (...args: unknown[]) => {
      const request = args[0];
      const fault = Buffer.isBuffer(request) && request.readInt16BE(4) === FETCH ? this.fault : undefined;
      if (fault === undefined) return write(...args);
      this.fault = undefined;
      if (fault === 'swallow') return true;
      const correlationId = (request as Buffer).readInt32BE(8);
      setImmediate(() => socket.emit('data', shortAnswer(correlationId)));
      return write(...args);
    };
    return socket;
  };
}

function shortAnswer(correlationId: number): Buffer {
  const answer = Buffer.alloc(9);
  answer.writeInt32BE(5, 0);
  answer.writeInt32BE(correlationId, 4);
  return answer;
}
