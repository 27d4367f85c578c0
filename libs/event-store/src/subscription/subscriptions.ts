import type { EventStore, EventSubscription, SubscribeOptions } from '../event-store.port';
import { PullSubscription } from './pull-subscription';
import { Signal } from './signal';

/** The running subscriptions of one store. */
export class Subscriptions {
  private readonly running = new Set<EventSubscription>();
  private readonly appended = new Signal();

  constructor(private readonly log: Pick<EventStore, 'readAll'>) {}

  get count(): number {
    return this.running.size;
  }

  start(options: SubscribeOptions): EventSubscription {
    const subscription = new PullSubscription(this.log, this.appended, options);
    this.running.add(subscription);
    const forget = () => void this.running.delete(subscription);
    subscription.finished.then(forget, forget);
    return subscription;
  }

  /** There may be new events. */
  wake(): void {
    this.appended.notify();
  }

  /** Ends all of them, each after its batch in hand. */
  async stopAll(): Promise<void> {
    await Promise.all([...this.running].map((subscription) => subscription.stop()));
  }
}
