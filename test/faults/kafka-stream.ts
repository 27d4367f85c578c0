import { randomUUID } from 'node:crypto';
import { createTopics, InMemoryParkingLot, KafkaMessageBus, MessageBusUnavailable, type Consumer, type DeliveredMessage, type KafkaSettings } from '@kk-lintas/message-bus';

/** Short times, so that a test need not wait long for what only time brings. */
export const QUICK = { clientId: 'uji', sessionTimeoutMs: 6000, heartbeatMs: 300, publishTimeoutMs: 5000, closeTimeoutMs: 2000 };

/** A topic of one test. */
export async function newTopic(settings: KafkaSettings): Promise<string> {
  const topic = `uji-${randomUUID()}`;
  await createTopics(settings, [topic], { replicas: 1, deadLetterDays: 1 });
  return topic;
}

const CASES = 8;

/** Cases whose messages are published one after another and handled, until told to stop; a message of unknown outcome is published again. */
export class KafkaStream {
  /** Of each case, how many messages were acknowledged. */
  readonly acknowledged = new Array<number>(CASES).fill(0);
  readonly handled: DeliveredMessage[] = [];
  refusals = 0;
  private publishing = true;
  private readonly lanes: readonly Promise<void>[];
  private consumer: Consumer | undefined;

  private constructor(
    private readonly bus: KafkaMessageBus,
    private readonly topic: string,
  ) {
    this.lanes = this.acknowledged.map((_, lane) => this.publishForLong(lane));
  }

  static async start(settings: KafkaSettings): Promise<KafkaStream> {
    const topic = await newTopic(settings);
    const stream = new KafkaStream(await KafkaMessageBus.open(settings), topic);
    stream.consumer = await stream.bus.consume({
      group: `uji-${topic}`,
      topics: [topic],
      attempts: 3,
      retryDelayMs: 5,
      parking: new InMemoryParkingLot(),
      handle: async (message) => void stream.handled.push(message),
    });
    return stream;
  }

  async finishPublishing(): Promise<void> {
    this.publishing = false;
    await Promise.all(this.lanes);
  }

  async lag(): Promise<number> {
    return (await this.consumer?.lag().catch(() => undefined)) ?? Infinity;
  }

  /** Of each case, the numbers of its messages in the order of their first delivery. */
  numbers(): number[][] {
    const seen = new Set<string>();
    const first = this.handled.filter(({ id }) => !seen.has(id) && seen.add(id));
    return this.acknowledged.map((_, lane) => first.filter(({ key }) => key === keyOf(lane)).map(({ value }) => Number(value)));
  }

  close(): Promise<void> {
    this.publishing = false;
    return this.bus.close();
  }

  private async publishForLong(lane: number): Promise<void> {
    const key = keyOf(lane);
    while (this.publishing) {
      const number = this.acknowledged[lane] ?? 0;
      try {
        await this.bus.publish([{ topic: this.topic, key, id: `${key}-${number}`, value: String(number), headers: {} }]);
        this.acknowledged[lane] = number + 1;
      } catch (error) {
        if (!(error instanceof MessageBusUnavailable)) throw error;
        this.refusals++;
      }
    }
  }
}

function keyOf(lane: number): string {
  return `permohonan-${lane}`;
}
