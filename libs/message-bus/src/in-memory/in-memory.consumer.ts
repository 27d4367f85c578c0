import { deliver } from '../delivery';
import type { ConsumeOptions, Consumer, DeliveredMessage } from '../message-bus.port';
import type { InMemoryGroup } from './in-memory.group';

/** One member of an in-memory group. */
export class InMemoryConsumer implements Consumer {
  private readonly stopping = new AbortController();
  private readonly inHand = new Set<Promise<boolean>>();
  private die: () => void = () => undefined;
  private readonly death = new Promise<boolean>((resolve) => {
    this.die = () => resolve(false);
  });

  constructor(
    private readonly group: InMemoryGroup,
    private readonly options: ConsumeOptions,
  ) {
    group.join(this);
  }

  get topics(): readonly string[] {
    return this.options.topics;
  }

  /** @returns true when the message was handled or parked and its offset may be committed */
  async take(message: DeliveredMessage): Promise<boolean> {
    const delivery = Promise.race([deliver(message, this.options, this.stopping.signal), this.death]);
    this.inHand.add(delivery);
    return delivery.finally(() => this.inHand.delete(delivery));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.group.leave(this);
    await Promise.all(this.inHand);
  }

  async lag(): Promise<number> {
    return this.group.lag(this.topics);
  }

  trouble(): undefined {
    return undefined;
  }

  /** Ends as kill -9 would: what is in hand is never committed. */
  crash(): void {
    this.stopping.abort();
    this.die();
    this.group.leave(this);
  }
}
