import { within } from '@kk-lintas/time-limit';
import type { Consumer } from 'kafkajs';
import { PARTITIONS } from '../message-bus.port';
import { AssignmentFeeds, type FeedParts } from './assignment-feeds';
import { newClient, RETRY, type KafkaClient } from './kafka-clients';
import type { KafkaOptions } from './kafka.options';

/** How long the others wait for a member before partitions are shared without it. */
const REBALANCE_TIMEOUT_MS = 60_000;

export interface Member {
  readonly group: string;
  readonly topics: readonly string[];
}

/**
 * One life of a kafkajs consumer, from joining the group to its end. kafkajs would restart after some errors, stay dead
 * after others, and not say so after a third kind: here every end is final, and who owns the session begins another.
 */
export class ConsumerSession {
  private feeds: AssignmentFeeds;
  private fetches = 0;
  private lastFetch = performance.now();
  private stopping = false;
  private end: (reason: string) => void = () => undefined;
  /** Settles with the reason when the session ended by itself. */
  readonly ended = new Promise<string>((resolve) => (this.end = resolve));

  private constructor(
    private readonly client: KafkaClient,
    private readonly consumer: Consumer,
    private readonly parts: FeedParts,
    private readonly options: KafkaOptions,
  ) {
    this.feeds = new AssignmentFeeds(parts);
    this.watch();
  }

  /**
   * @param stopping once aborted, joining is given up
   * @throws Error when the group cannot be joined now
   */
  static async start({ group, topics }: Member, parts: FeedParts, options: KafkaOptions, stopping: AbortSignal, openClient: typeof newClient = newClient): Promise<ConsumerSession> {
    const client = await openClient(options);
    const consumer = client.kafka.consumer({
      groupId: group,
      sessionTimeout: options.sessionTimeoutMs,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      heartbeatInterval: options.heartbeatMs,
      maxWaitTimeInMs: options.fetchWaitMs,
      allowAutoTopicCreation: false,
      retry: { ...RETRY, restartOnFailure: async () => false },
    });
    const session = new ConsumerSession(client, consumer, parts, options);
    try {
      await unlessAborted(session.join(topics), stopping);
      return session;
    } catch (error) {
      await session.leave();
      throw error;
    }
  }

  /** Milliseconds since it last asked for messages and got an answer. */
  get silentMs(): number {
    return performance.now() - this.lastFetch;
  }

  /** Finishes what is in hand, commits, leaves the group. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.feeds.finish(this.options.closeTimeoutMs);
    await this.leave();
  }

  /** Ends without waiting for what is in hand; leaves the group where that is still possible, so that others need not wait for its death. */
  async leave(): Promise<void> {
    this.feeds.abandon();
    await within(this.options.closeTimeoutMs, this.consumer.disconnect()).catch(() => undefined);
    this.client.sockets.sever();
  }

  private async join(topics: readonly string[]): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...topics], fromBeginning: true });
    const crashed = this.ended.then((reason) => Promise.reject(new Error(reason)));
    const run = this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS * topics.length,
      eachBatch: async (payload) => {
        if (payload.isRunning() && !payload.isStale()) this.feeds.take(payload);
      },
    });
    await Promise.race([run, crashed]);
  }

  private watch(): void {
    const { events, on } = this.consumer;
    on(events.FETCH_START, () => void this.fetches++);
    on(events.FETCH, () => {
      this.fetches--;
      this.lastFetch = performance.now();
    });
    on(events.GROUP_JOIN, () => this.joined());
    on(events.CRASH, ({ payload }) => this.end(payload.error.message));
    for (const event of [events.STOP, events.DISCONNECT]) on(event, () => this.end('the consumer stopped'));
  }

  private joined(): void {
    this.lastFetch = performance.now();
    if (this.stopping) return;
    this.feeds.abandon();
    this.feeds = new AssignmentFeeds(this.parts);
    // The fetch that noticed it brings nothing. But what a fetch from another broker brings now, asked for before, would look
    // like news of after, and what lies between would be passed over.
    if (this.fetches > 1) this.end('joined the group anew during a fetch');
  }
}

function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
