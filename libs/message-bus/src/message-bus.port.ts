/**
 * The port to the messages between offices. Delivery is at least once and in order per key; effects are made exactly
 * once by the consumer, from the message's id.
 */
export interface MessageBus {
  /**
   * Makes all messages durable, in the given order per key.
   * @throws MessageBusUnavailable when the outcome is unknown: publishing the same messages again is safe, consumers know them by id
   */
  publish(messages: readonly MessageToPublish[]): Promise<void>;

  /** Joins a consumer group. A new group starts at the beginning of its topics. */
  consume(options: ConsumeOptions): Promise<Consumer>;

  close(): Promise<void>;
}

export interface MessageToPublish {
  readonly topic: string;
  /** Messages of one key keep their order: the permohonanId. Never personal data. */
  readonly key: string;
  /** UUID; the same for the same message published again. */
  readonly id: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface DeliveredMessage extends MessageToPublish {
  readonly partition: number;
  /** Decimal text; grows within a partition. */
  readonly offset: string;
}

export interface ConsumeOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Called for one message at a time within a partition, and for several partitions at once. May throw {@link NotNow}. */
  readonly handle: (message: DeliveredMessage) => Promise<void>;
  readonly parking: ParkingLot;
  /** Times a message is tried before it is parked. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubles for each further one. */
  readonly retryDelayMs: number;
  /** Milliseconds after which a message in hand whose handler has not settled is told as trouble. Default: a minute. */
  readonly stallMs?: number;
  /** Milliseconds that stopping waits for the messages in hand; those that are not done by then come again. Default: half a minute. */
  readonly stopMs?: number;
}

/** Where a message waits that cannot be handled: nothing is ever skipped. */
export interface ParkingLot {
  /** True while an earlier message of this key is parked: later ones of the key must wait behind it. */
  isBlocked(topic: string, key: string): boolean;
  /** Makes the parked message durable; its offset is committed only after this settles. */
  park(message: DeliveredMessage, reason: string, attempts: number): Promise<void>;
}

export interface Consumer {
  /** Finishes the message in hand, commits, leaves the group. Ends also when a handler hangs, after `stopMs`. */
  stop(): Promise<void>;
  /** Messages published to the group's topics that it has not yet committed. */
  lag(): Promise<number>;
  /**
   * Why nothing is delivered at the moment, or which partitions wait for a handler that does not settle; `undefined` while all
   * is well. Names no key and nothing of a message.
   */
  trouble(): string | undefined;
}

/**
 * Thrown by a handler that can do nothing with any message now, because what it needs is away: the message is no fault. It
 * is tried again until the handler can, without being counted, and never parked for it.
 */
export class NotNow extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotNow';
  }
}

export class MessageBusUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MessageBusUnavailable';
  }
}

/** The server is there and does not let us in, or is not who it must be: trying again mends nothing. */
export class MessageBusRefused extends Error {
  /** @param what of it: our account, or its certificate */
  constructor(
    readonly what: 'account' | 'certificate',
    message: string,
  ) {
    super(message);
    this.name = 'MessageBusRefused';
  }
}

/** Partitions of every topic. Never changed on a live topic: keys would move. */
export const PARTITIONS = 12;
