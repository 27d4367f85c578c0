import { EventEmitter, getEventListeners } from 'node:events';
import { CatchUpFeed } from './catch-up-feed';
import type { Client, ClientLibrary } from './client';
import type { OwnEvents } from './own-events';

/** A subscription on which nothing ever comes. */
class Silent extends EventEmitter {
  read(): null {
    return null;
  }
}

describe('a feed on which nothing comes', () => {
  it('leaves no listener behind, however often somebody waited in vain, and none when it was stopped', async () => {
    const client = { subscribeToAll: () => new Silent() } as unknown as Client;
    const own = { filter: () => undefined } as unknown as OwnEvents;
    const feed = new CatchUpFeed({} as ClientLibrary, client, own, undefined, 10);
    const stop = new AbortController();
    for (let i = 0; i < 12; i++) expect(await feed.next(10, 1, stop.signal)).toEqual([]);
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
    const waiting = feed.next(10, 60_000, stop.signal);
    stop.abort();
    expect(await waiting).toEqual([]);
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
  });
});
