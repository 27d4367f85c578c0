import { InHand } from '../in-hand';
import { MessageBusUnavailable, type ConsumeOptions, type Consumer, type MessageBus, type MessageToPublish } from '../message-bus.port';
import { DeadLetters } from './dead-letters';
import { KafkaAdmin } from './kafka-admin';
import { KafkaConsumer } from './kafka.consumer';
import { withDefaults, type KafkaOptions, type KafkaSettings } from './kafka.options';
import { OrderedProducer } from './ordered-producer';
import { PublishQueue } from './publish-queue';
import { mustBeSendable } from './wire-message';

/** A message log in Kafka, for offices on different machines. */
export class KafkaMessageBus implements MessageBus {
  private readonly admin: KafkaAdmin;
  private readonly producer: OrderedProducer;
  private readonly queue: PublishQueue;
  private readonly consumers = new Set<KafkaConsumer>();
  private closed: Promise<void> | undefined;

  private constructor(private readonly options: KafkaOptions) {
    this.admin = new KafkaAdmin(options);
    this.producer = new OrderedProducer(options);
    this.queue = new PublishQueue(async (messages) => {
      await this.admin.mustHave([...new Set(messages.map(({ topic }) => topic))]);
      await this.producer.send(messages);
    });
  }

  /**
   * Opens it also while Kafka is away: an office on a bad line must start.
   * @throws WrongTopic when one of `topics` is missing or has another number of partitions
   * @throws MessageBusRefused when Kafka is there and does not let us in, or is not who it must be
   */
  static async open(options: KafkaSettings): Promise<KafkaMessageBus> {
    const settings = withDefaults(options);
    let isOpening = true;
    // What goes wrong now is told once, here or to the caller: not by every try of the library.
    const bus = new KafkaMessageBus({ ...settings, log: (...report) => isOpening || settings.log(...report) });
    try {
      await bus.admin.mustHave(bus.options.topics);
    } catch (error) {
      if (!(error instanceof MessageBusUnavailable)) {
        await bus.close();
        throw error;
      }
      settings.log('warn', 'Kafka is away at the start', { reason: error.message });
    } finally {
      isOpening = false;
    }
    return bus;
  }

  /** @throws WrongTopic when a topic is missing; Error when a message can never be published */
  async publish(messages: readonly MessageToPublish[]): Promise<void> {
    this.mustBeOpen();
    messages.forEach(mustBeSendable);
    if (messages.length > 0) await this.queue.publish(messages);
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    this.mustBeOpen();
    const inHand = new InHand(options);
    const consumer = new KafkaConsumer(options, {
      options: this.options,
      admin: this.admin,
      inHand,
      letters: new DeadLetters(inHand.watched, (messages) => this.queue.publish(messages)),
      onLeaving: () => this.consumers.delete(consumer),
    });
    this.consumers.add(consumer);
    await consumer.start().catch((error: unknown) => {
      this.consumers.delete(consumer);
      throw error;
    });
    return consumer;
  }

  /** Stops all consumers first, and waits for what is being published. */
  close(): Promise<void> {
    this.closed ??= this.finish();
    return this.closed;
  }

  private async finish(): Promise<void> {
    await Promise.all([...this.consumers].map((consumer) => consumer.stop()));
    await this.queue.idle();
    await this.producer.close();
    await this.admin.close();
  }

  private mustBeOpen(): void {
    if (this.closed !== undefined) throw new MessageBusUnavailable('the bus is closed');
  }
}
