import type { Socket } from 'node:net';
import type { MessageBusHarness } from '../message-bus.harness';
import type { ConsumeOptions, Consumer, MessageBus, MessageToPublish } from '../message-bus.port';
import { createTopics } from './create-topics';
import type { KafkaLog, KafkaOptions } from './kafka.options';
import { KafkaMessageBus } from './kafka.message-bus';
import { breakOff, connectSocket } from './sockets';

/** The shortest session that brokers allow by default: so long it takes until others see a death. */
const SESSION_MS = 6000;

/** The line between some clients and Kafka; it can be cut. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  constructor(private readonly base: KafkaOptions['connect'] = connectSocket) {}

  readonly connect: KafkaOptions['connect'] = (to, onConnect) => {
    const socket = this.base(to, onConnect);
    this.sockets.add(socket);
    if (this.isCut) setImmediate(breakOff, socket);
    return socket.once('close', () => this.sockets.delete(socket));
  };

  cut(): void {
    this.isCut = true;
    this.sockets.forEach(breakOff);
  }

  mend(): void {
    this.isCut = false;
  }
}

/** Kafka's address in this test run. */
export function brokers(): string[] {
  const given = process.env.KAFKA_BROKERS;
  if (!given) throw new Error('KAFKA_BROKERS says where Kafka is: run `npm run test:engines`');
  return given.split(',');
}

export function openBus(options: Partial<KafkaOptions> = {}): Promise<KafkaMessageBus> {
  return KafkaMessageBus.open({ brokers: brokers(), clientId: 'uji', sessionTimeoutMs: SESSION_MS, heartbeatMs: 300, publishTimeoutMs: 8000, closeTimeoutMs: 3000, ...options });
}

/** Makes topics as the command does. */
async function makeTopic(topic: string): Promise<void> {
  await createTopics({ brokers: brokers(), clientId: 'uji' }, [topic], { replicas: 1, deadLetterDays: 1 });
}

/** Clients of the Kafka of this test run. Each test has its own topics, made when they are first named. */
export async function openKafkaHarness(log?: KafkaLog): Promise<MessageBusHarness> {
  const lines = new Map<MessageBus, Line>();
  const topics = new Map<string, Promise<void>>();
  const make = (names: readonly string[]) => Promise.all(names.map((name) => topics.get(name) ?? topics.set(name, makeTopic(name)).get(name)));
  return {
    connect: async () => {
      const line = new Line();
      const bus = new TopicsOnDemand(await openBus({ connect: line.connect, ...(log && { log }) }), make);
      lines.set(bus, line);
      return bus;
    },
    crash: async (bus) => {
      lines.get(bus)?.cut();
      lines.delete(bus);
      topics.set(`crashed ${topics.size}`, bus.close());
    },
    interrupt: async () => {
      lines.forEach((line) => line.cut());
      return async () => lines.forEach((line) => line.mend());
    },
    dispose: async () => {
      await Promise.all([...lines.keys()].map((bus) => bus.close()));
      await Promise.all(topics.values());
    },
  };
}

/** A bus whose topics come into being when they are first named. */
class TopicsOnDemand implements MessageBus {
  constructor(
    private readonly bus: MessageBus,
    private readonly make: (topics: readonly string[]) => Promise<unknown>,
  ) {}

  async publish(messages: readonly MessageToPublish[]): Promise<void> {
    await this.make([...new Set(messages.map(({ topic }) => topic))]);
    await this.bus.publish(messages);
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    await this.make(options.topics);
    return this.bus.consume(options);
  }

  close(): Promise<void> {
    return this.bus.close();
  }
}
