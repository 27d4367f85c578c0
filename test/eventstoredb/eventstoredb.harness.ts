import type { EventStoreHarness } from '../../libs/event-store/src/contract/harness';
import { EventStoreDbEventStore, type EventStoreDbOptions } from '@kk-lintas/event-store';
import { EventStoreDbDouble, type DoubleOptions } from '../doubles/eventstoredb/eventstoredb.double';

/** The contract writes an event of one mebibyte: a server must be set to take a little more. */
const TWO_MEBIBYTES = 2 * 1024 * 1024;

/** Short, so that faults are met soon; nothing waits for them to pass while all is well. */
export const IMPATIENT: EventStoreDbOptions = { appendMs: 20_000, attemptMs: 250, readMs: 2_000, quietMs: 60, pauseMs: 5 };

export interface DoubleHarness extends EventStoreHarness {
  readonly store: EventStoreDbEventStore;
  readonly double: EventStoreDbDouble;
}

/** A store on a server double of its own. */
export async function openDoubleHarness(options: EventStoreDbOptions = {}, server: DoubleOptions = {}): Promise<DoubleHarness> {
  const double = await EventStoreDbDouble.start({ maxAppendSize: TWO_MEBIBYTES, ...server });
  const harness = await openHarness(double.connectionString, options);
  return {
    double,
    get store() {
      return harness.store;
    },
    reopen: () => harness.reopen(),
    dispose: async () => {
      await harness.dispose();
      await double.stop();
    },
  };
}

/** A store on a server that there is. */
export async function openHarness(url: string, options: EventStoreDbOptions): Promise<EventStoreHarness & { readonly store: EventStoreDbEventStore }> {
  let store = await EventStoreDbEventStore.open(url, options);
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await EventStoreDbEventStore.open(url, options);
    },
    dispose: () => store.close(),
  };
}
