import { EventStoreUnavailable, type AppendResult, type EventStore, type EventToAppend, type ExpectedRevision, type Position, type StoredEvent, type SubscribeOptions } from '@kk-lintas/event-store';

/** What happens to an append: it goes well, is lost before the disk, is on the disk while its answer is lost, or meets a bug. */
export type Fault = 'none' | 'lost' | 'answer-lost' | 'bug';

/** A store whose appends fail as a test says; all else is the inner store's. */
export class FaultyEventStore implements EventStore {
  /** Asked once for each append. */
  fault: (stream: string, types: readonly string[]) => Fault = () => 'none';
  appends = 0;

  constructor(readonly inner: EventStore) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    this.appends += 1;
    const fault = this.fault(stream, events.map(({ type }) => type));
    if (fault === 'bug') throw new Error('a bug');
    if (fault === 'lost') throw new EventStoreUnavailable('lost before the disk');
    const result = await this.inner.append(stream, expected, events);
    if (fault === 'answer-lost') throw new EventStoreUnavailable('answer lost');
    return result;
  }

  /** Fails the next append, then no more. */
  failOnce(fault: Fault, of: (types: readonly string[]) => boolean = () => true): void {
    this.fault = (_stream, types) => {
      if (!of(types)) return 'none';
      this.fault = () => 'none';
      return fault;
    };
  }

  readStream(stream: string, fromRevision?: number): Promise<StoredEvent[] | undefined> {
    return this.inner.readStream(stream, fromRevision);
  }

  readAll(after: Position | undefined, limit: number): Promise<StoredEvent[]> {
    return this.inner.readAll(after, limit);
  }

  readAt(position: Position): Promise<StoredEvent | undefined> {
    return this.inner.readAt(position);
  }

  head(): Promise<Position | undefined> {
    return this.inner.head();
  }

  subscribe(options: SubscribeOptions) {
    return this.inner.subscribe(options);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
