import { within } from '@kk-lintas/time-limit';
import type { Admin } from 'kafkajs';
import { MessageBusUnavailable } from '../message-bus.port';
import { newClient, type KafkaClient } from './kafka-clients';
import type { KafkaOptions } from './kafka.options';
import { patiently } from './patiently';
import { refusalIn } from './refusal';
import { topicsMustExist, WrongTopic } from './topics';

const ANSWER_WITHIN_MS = 10_000;

/** Questions to the cluster: topics and offsets. Connects at the first one, and anew after any failure. */
export class KafkaAdmin {
  private current: Connecting | undefined;
  private readonly checked = new Set<string>();

  constructor(
    private readonly options: KafkaOptions,
    private readonly openClient: typeof newClient = newClient,
  ) {}

  /**
   * @throws WrongTopic when a topic is not as it must be
   * @throws MessageBusUnavailable when that cannot be known now
   * @throws MessageBusRefused when Kafka does not let us in, or is not who it must be
   */
  async mustHave(topics: readonly string[]): Promise<void> {
    const unknown = topics.filter((topic) => !this.checked.has(topic));
    if (unknown.length === 0) return;
    await this.ask((admin) => topicsMustExist(admin, unknown));
    unknown.forEach((topic) => this.checked.add(topic));
  }

  /** @returns how many messages of the topics the group has not committed */
  lag(group: string, topics: readonly string[]): Promise<number> {
    return this.ask(async (admin) => {
      // Offsets before ends: a commit in between makes the lag look larger, never smaller than it is.
      const committed = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
      const ofTopics = await Promise.all(committed.map(async ({ topic, partitions }) => behind(partitions, await admin.fetchTopicOffsets(topic))));
      return ofTopics.reduce((sum, lag) => sum + lag, 0);
    });
  }

  async ask<Answer>(question: (admin: Admin) => Promise<Answer>): Promise<Answer> {
    this.current ??= this.open();
    try {
      return await within(ANSWER_WITHIN_MS, this.current.admin.then((admin) => patiently(() => question(admin))), () => new Error('Kafka does not answer'));
    } catch (error) {
      if (error instanceof WrongTopic) throw error;
      await this.close();
      const refusal = refusalIn(error);
      if (refusal !== undefined) throw refusal;
      throw new MessageBusUnavailable(error instanceof Error ? error.message : String(error));
    }
  }

  /** Does not wait for a connection that is being made: who accepts it and then says nothing holds it for half a minute. */
  async close(): Promise<void> {
    const current = this.current;
    this.current = undefined;
    current?.admin.then(
      (admin) => admin.disconnect().catch(() => undefined),
      () => undefined,
    );
    await current?.client.then(
      ({ sockets }) => sockets.sever(),
      () => undefined,
    );
  }

  private open(): Connecting {
    const client = this.openClient(this.options);
    return { client, admin: client.then(connected) };
  }
}

/** A client, and its admin once that is connected. */
interface Connecting {
  readonly client: Promise<KafkaClient>;
  readonly admin: Promise<Admin>;
}

async function connected({ kafka, sockets }: KafkaClient): Promise<Admin> {
  const admin = kafka.admin();
  await admin.connect().catch((error: unknown) => {
    sockets.sever();
    throw error;
  });
  return admin;
}

interface Ends {
  readonly partition: number;
  readonly low: string;
  readonly high: string;
}

function behind(committed: readonly { readonly partition: number; readonly offset: string }[], ends: readonly Ends[]): number {
  const next = new Map(committed.map(({ partition, offset }) => [partition, Number(offset)]));
  return ends.reduce((sum, { partition, low, high }) => sum + Number(high) - Math.max(next.get(partition) ?? 0, Number(low)), 0);
}
