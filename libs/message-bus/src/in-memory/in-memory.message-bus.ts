import { MessageBusUnavailable, type ConsumeOptions, type Consumer, type MessageBus, type MessageToPublish } from '../message-bus.port';
import { InMemoryBroker } from './in-memory.broker';
import { InMemoryConsumer } from './in-memory.consumer';

/** The reference adapter: the meaning of the port in the fewest lines. It forgets at the end of the process. */
export class InMemoryMessageBus implements MessageBus {
  private readonly consumers = new Set<InMemoryConsumer>();
  private closed = false;

  /** @param broker shared by several buses, it makes them clients of one log */
  constructor(private readonly broker: InMemoryBroker = new InMemoryBroker()) {}

  async publish(messages: readonly MessageToPublish[]): Promise<void> {
    this.mustBeOpen();
    this.broker.publish(messages);
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    this.mustBeOpen();
    const consumer = new InMemoryConsumer(this.broker.group(options.group), options);
    this.consumers.add(consumer);
    return consumer;
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.consumers].map((consumer) => consumer.stop()));
  }

  /** Ends this client as kill -9 would end its process. */
  crash(): void {
    this.closed = true;
    this.consumers.forEach((consumer) => consumer.crash());
  }

  private mustBeOpen(): void {
    if (this.closed) throw new MessageBusUnavailable('the bus is closed');
  }
}
