import { randomUUID } from 'node:crypto';
import { SqliteEventStore } from '../sqlite/sqlite.event-store';
import { events } from './events';

const WRITERS = 16;

/** Appends for ever, and prints one line of JSON for each append once it is acknowledged. Made to be killed. */
async function main(file: string): Promise<void> {
  const store = await SqliteEventStore.open(file);
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => appendForEver(store, writer)));
}

async function appendForEver(store: SqliteEventStore, writer: number): Promise<never> {
  const stream = `permohonan-${randomUUID()}`;
  const size = 1 + (writer % 3);
  for (let expected: number | 'no-stream' = 'no-stream'; ; ) {
    const appended = events(size);
    const { revision, position } = await store.append(stream, expected, appended);
    await printed(JSON.stringify({ stream, revision, position, ids: appended.map(({ id }) => id) }));
    expected = revision;
  }
}

/** Waits for the reader. A synchronous write would fail on a full pipe: the store's worker makes it non-blocking. */
function printed(line: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(`${line}\n`, (error) => (error ? failed(error) : done()));
  });
}

void main(process.argv[2] ?? '');
