import { backOff, pause } from '../delivery';
import type { InHand } from '../in-hand';
import { MessageBusUnavailable, type ConsumeOptions, type Consumer, type DeliveredMessage } from '../message-bus.port';
import type { FeedParts } from './assignment-feeds';
import { ConsumerSession } from './consumer-session';
import type { DeadLetters } from './dead-letters';
import type { KafkaAdmin } from './kafka-admin';
import type { KafkaOptions } from './kafka.options';
import { deadLettersOf, hasDeadLetters, WrongTopic } from './topics';

const FIRST_PAUSE_MS = 100;
/** A session that lived this long was sound: the next failure is a first one again. */
const SOUND_MS = 30_000;

export interface ConsumerParts {
  readonly options: KafkaOptions;
  readonly admin: KafkaAdmin;
  readonly letters: DeadLetters;
  readonly inHand: InHand;
  readonly onLeaving: (consumer: KafkaConsumer) => void;
}

/** One member of a group for as long as it wants to be one: whenever its session ends, it begins another. */
export class KafkaConsumer implements Consumer {
  private readonly stopping = new AbortController();
  private readonly feedParts: FeedParts;
  private supervised: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  private failure: string | undefined;

  constructor(
    private readonly consume: ConsumeOptions,
    private readonly parts: ConsumerParts,
  ) {
    this.feedParts = { inHand: new Map(), finished: (work) => parts.inHand.finished(work), deliver: (message, stopping) => this.deliver(message, stopping) };
  }

  /**
   * Begins to join the group, and goes on trying while Kafka is away: an office opens its doors without waiting for it, nor
   * for the session of the member that it was before a crash.
   * @throws WrongTopic when a topic is missing
   */
  async start(): Promise<void> {
    await this.mustHaveTopics().catch((error: unknown) => {
      if (error instanceof WrongTopic) throw error;
      this.report('the group cannot be joined yet', error);
    });
    this.supervised = this.supervise();
  }

  async lag(): Promise<number> {
    if (this.stopped !== undefined) throw new MessageBusUnavailable('the consumer is stopped');
    return this.parts.admin.lag(this.consume.group, this.consume.topics);
  }

  trouble(): string | undefined {
    return this.failure ?? this.parts.inHand.trouble();
  }

  stop(): Promise<void> {
    this.stopped ??= this.finish();
    return this.stopped;
  }

  private async finish(): Promise<void> {
    this.stopping.abort();
    await this.supervised;
    this.parts.onLeaving(this);
  }

  private async deliver(message: DeliveredMessage, stopping: AbortSignal): Promise<boolean> {
    for (let failures = 0; ; failures++) {
      try {
        const delivered = await this.parts.letters.deliver(message, stopping);
        this.failure = undefined;
        return delivered;
      } catch (error) {
        this.report('a message could be neither handled nor parked', error);
        if (!(await pause(backOff(failures), stopping))) return false;
      }
    }
  }

  private mustHaveTopics(): Promise<void> {
    const { topics } = this.consume;
    return this.parts.admin.mustHave([...topics, ...topics.filter(hasDeadLetters).map(deadLettersOf)]);
  }

  private async begin(): Promise<ConsumerSession> {
    await this.mustHaveTopics();
    const session = await ConsumerSession.start(this.consume, this.feedParts, this.parts.options, this.stopping.signal);
    this.failure = undefined;
    return session;
  }

  private async supervise(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      const since = performance.now();
      try {
        const reason = await this.life(await this.begin());
        if (reason !== undefined) this.report('the consumer ended and begins anew', reason);
      } catch (error) {
        this.report('the consumer could not begin', error);
      }
      failures = performance.now() - since > SOUND_MS ? 0 : failures + 1;
      await pause(backOff(failures, FIRST_PAUSE_MS), this.stopping.signal);
    }
  }

  /** @returns why it ended by itself; nothing when it was stopped */
  private async life(session: ConsumerSession): Promise<string | undefined> {
    const over = new AbortController();
    const { signal } = this.stopping;
    const asked = new Promise<undefined>((resolve) => {
      if (signal.aborted) resolve(undefined);
      signal.addEventListener('abort', () => resolve(undefined), { signal: over.signal });
    });
    const reason = await Promise.race([asked, session.ended, this.stall(session, over.signal)]);
    over.abort();
    if (reason === undefined) await session.stop();
    else await session.leave();
    return reason;
  }

  /** Settles when the session lags and has fetched nothing for too long: kafkajs can die without a word. */
  private async stall(session: ConsumerSession, over: AbortSignal): Promise<string> {
    const { stallMs } = this.parts.options;
    while (await pause(stallMs / 4, over)) {
      if (session.silentMs > stallMs && (await this.isBehind())) return `no fetch for ${Math.round(session.silentMs)} ms`;
    }
    return new Promise(() => undefined);
  }

  private isBehind(): Promise<boolean> {
    return this.lag().then(
      (lag) => lag > 0,
      () => true,
    );
  }

  private report(what: string, why: unknown): void {
    const { group } = this.consume;
    const reason = why instanceof Error ? why.message : String(why);
    this.failure = `${what}: ${reason}`;
    this.parts.options.log('error', what, { group, reason });
  }
}
