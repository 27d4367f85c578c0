import { deliver } from '../delivery';
import { InHand } from '../in-hand';
import type { ConsumeOptions, Consumer, DeliveredMessage } from '../message-bus.port';
import type { InMemoryGroup } from './in-memory.group';

/** One member of an in-memory group. */
export class InMemoryConsumer implements Consumer {
  private readonly stopping = new AbortController();
  private readonly deliveries = new Set<Promise<boolean>>();
  private readonly inHand: InHand;
  private die: () => void = () => undefined;
  private readonly death = new Promise<boolean>((resolve) => {
    this.die = () => resolve(false);
  });

  constructor(
    private readonly group: InMemoryGroup,
    private readonly options: ConsumeOptions,
  ) {
    this.inHand = new InHand(options);
    group.join(this);
  }

  get topics(): readonly string[] {
    return this.options.topics;
  }

  /** @returns true when the message was handled or parked and its offset may be committed */
  async take(message: DeliveredMessage): Promise<boolean> {
    const delivery = Promise.race([deliver(message, this.inHand.watched, this.stopping.signal), this.death]);
    this.deliveries.add(delivery);
    return delivery.finally(() => this.deliveries.delete(delivery));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.group.leave(this);
    await this.inHand.finished(Promise.all(this.deliveries));
    this.die();
  }

  async lag(): Promise<number> {
    return this.group.lag(this.topics);
  }

  trouble(): string | undefined {
    return this.inHand.trouble();
  }

  /** Ends as kill -9 would: what is in hand is never committed. */
  crash(): void {
    this.stopping.abort();
    this.die();
    this.group.leave(this);
  }
}
