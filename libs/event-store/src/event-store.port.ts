/**
 * The port to an office's event log, its only source of truth. Payloads are opaque text: what they mean, their hash
 * chain and their sealing belong to the caller, so that every adapter keeps the very bytes that were hashed.
 */
export interface EventStore {
  /**
   * Appends all events or none, contiguous in the stream and in the order of the whole log.
   * Appending the same ids again with the same expectation succeeds with the same revision and adds nothing, also when
   * the stream has grown since.
   * @throws WrongExpectedRevision when the stream stands elsewhere
   * Appends to one stream take effect in the order they were asked; none need wait for the answer to the last.
   * @throws EventIdTaken when an id is twice in `events` or, on engines that guard ids, stands elsewhere in the log
   * @throws EventStoreUnavailable when the outcome is unknown: the same append may be tried again
   * @throws TypeError when the append itself is malformed, which is a bug of the caller
   */
  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult>;

  /** Events of one stream from a revision (inclusive) in order; `undefined` when there is no such stream. */
  readStream(stream: string, fromRevision?: number): Promise<StoredEvent[] | undefined>;

  /** At most `limit` events after a position (exclusive; from the beginning when absent), in log order. */
  readAll(after: Position | undefined, limit: number): Promise<StoredEvent[]>;

  /** The event at a position of this log, `undefined` where there is none. */
  readAt(position: Position): Promise<StoredEvent | undefined>;

  /** Position of the last event, `undefined` for an empty log. */
  head(): Promise<Position | undefined>;

  /**
   * Delivers every event after a position, history first, then live, one batch at a time: the next batch is read only
   * when the handler has finished the last. A handler that throws stops its subscription at that batch.
   */
  subscribe(options: SubscribeOptions): EventSubscription;

  /** Ends all subscriptions, each after its batch in hand, finishes what was asked, then refuses everything. */
  close(): Promise<void>;
}

/** `no-stream`, or the revision of the stream's last event as the caller knows it. */
export type ExpectedRevision = 'no-stream' | number;

/** A place in the log: opaque text. Only {@link comparePositions} may look inside. */
export type Position = string & { readonly __position: unique symbol };

export interface EventToAppend {
  /** UUID in lower case, unique in the whole log. */
  readonly id: string;
  readonly type: string;
  /** Canonical JSON of the event, kept byte for byte. */
  readonly body: string;
  /** Lower-case hex SHA-256 the caller computed over the event, kept beside it and never interpreted. */
  readonly hash: string;
}

export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  /** 0 for the first event of the stream. */
  readonly revision: number;
  readonly position: Position;
}

export interface AppendResult {
  /** Revision of the last event appended. */
  readonly revision: number;
  readonly position: Position;
}

export interface SubscribeOptions {
  readonly after: Position | undefined;
  /** Largest batch handed over at once. */
  readonly batchSize: number;
  readonly handle: (events: readonly StoredEvent[]) => Promise<void>;
}

export interface EventSubscription {
  /**
   * Settles when the subscription ended: normally after `stop()` or `close()`, otherwise with the error of the handler or
   * of the store. Listen to it: nothing else tells that a subscription died.
   */
  readonly finished: Promise<void>;
  /** Lets the batch in hand finish, then takes no more. Awaited inside the handler it would wait for itself. */
  stop(): Promise<void>;
}

export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`stream ${stream} stands at ${actual}, not at ${expected}`);
    this.name = 'WrongExpectedRevision';
  }
}

export class EventIdTaken extends Error {
  constructor(readonly stream: string) {
    super(`an event id appended to stream ${stream} is already taken`);
    this.name = 'EventIdTaken';
  }
}

export class EventStoreUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EventStoreUnavailable';
  }
}

/** Negative when `a` lies before `b`, zero when equal. Positions are decimal numbers that may exceed 2^53. */
export function comparePositions(a: Position, b: Position): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
