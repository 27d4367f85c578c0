import { describeEventStore } from '../event-store.contract';
import type { StoredEvent } from '../event-store.port';
import { InMemoryEventStore } from './in-memory.event-store';

describeEventStore('in memory', async () => {
  const log: StoredEvent[] = [];
  let store = new InMemoryEventStore(log);
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = new InMemoryEventStore(log);
    },
    dispose: () => store.close(),
  };
});
