import type { StoredEvent } from '@kk-lintas/event-store';
import type { RecordedEvent } from './recorded-event';

/**
 * Events this process wrote itself a moment ago, already decoded: projector, relay and reactors meet each of them again.
 * Invariant: only an event whose stored body is the very text that was decoded is answered from here.
 */
export class RecentEvents {
  private readonly entries = new Map<string, { readonly body: string; readonly event: RecordedEvent }>();

  constructor(private readonly capacity: number) {}

  add(body: string, event: RecordedEvent): void {
    this.entries.set(event.id, { body, event });
    if (this.entries.size <= this.capacity) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      return;
    }
  }

  find({ id, body, hash, position, stream, revision }: StoredEvent): RecordedEvent | undefined {
    const known = this.entries.get(id);
    if (known?.body !== body) return undefined;
    const { event } = known;
    if (event.hash !== hash || event.stream !== stream || event.revision !== revision) return undefined;
    return { ...event, position };
  }
}
