import type { EventStore, Position } from '../event-store.port';

/** What an adapter brings to the contract: one store, fresh for each test. */
export interface EventStoreHarness {
  /** The store as it stands open now. */
  readonly store: EventStore;
  /** Closes the store and opens it again on the same log. */
  reopen(): Promise<void>;
  /** Closes the store and removes what it left. */
  dispose(): Promise<void>;
}

/** What not every engine can promise. */
export interface EventStoreCapabilities {
  /** The log of a fresh store holds nothing; false for a server that is shared. */
  readonly startsEmpty: boolean;
  /** An id that stands anywhere else in the log is refused. */
  readonly guardsIdsAcrossStreams: boolean;
}

/** What each test of the contract works with. */
export interface UnderTest {
  readonly store: EventStore;
  /** The head before the test: all that the test appends comes after it. */
  readonly start: Position | undefined;
  readonly capabilities: EventStoreCapabilities;
  reopen(): Promise<void>;
}
