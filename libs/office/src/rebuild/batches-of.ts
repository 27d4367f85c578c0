import type { EventStore, Position, StoredEvent } from '@kk-lintas/event-store';

const BATCH = 500;

/** A whole log on any adapter, some hundreds of events at a time; events appended meanwhile are met at the end. */
export async function* batchesOf(store: Pick<EventStore, 'readAll'>, after?: Position): AsyncGenerator<readonly StoredEvent[], void> {
  for (let position = after; ; ) {
    const events = await store.readAll(position, BATCH);
    const last = events.at(-1);
    if (last === undefined) return;
    yield events;
    position = last.position;
  }
}
