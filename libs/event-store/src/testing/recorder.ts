import type { StoredEvent } from '../event-store.port';

/** A handler that keeps what it was given, and lets a test wait until there is enough of it. */
export class Recorder {
  readonly batches: (readonly StoredEvent[])[] = [];
  private waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  readonly handle = async (batch: readonly StoredEvent[]): Promise<void> => {
    this.batches.push(batch);
    const { length } = this.events;
    const enough = this.waiting.filter(({ count }) => count <= length);
    this.waiting = this.waiting.filter(({ count }) => count > length);
    for (const { resolve } of enough) resolve();
  };

  get events(): StoredEvent[] {
    return this.batches.flat();
  }

  get ids(): string[] {
    return this.events.map((event) => event.id);
  }

  /** Settles once at least so many events were handled. */
  hasSeen(count: number): Promise<void> {
    if (this.events.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ count, resolve }));
  }
}
