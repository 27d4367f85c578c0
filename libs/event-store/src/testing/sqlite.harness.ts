import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStoreHarness } from '../contract/harness';
import { SqliteEventStore } from '../sqlite/sqlite.event-store';

/** A store on a log of its own in a temporary folder. */
export async function openSqliteHarness(): Promise<EventStoreHarness & { readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'event-store-'));
  const file = join(folder, 'events.sqlite');
  let store = await SqliteEventStore.open(file, { pollMs: 20 });
  return {
    file,
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await SqliteEventStore.open(file, { pollMs: 20 });
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
