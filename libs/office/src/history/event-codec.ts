import type { DomainEvent } from '@kk-lintas/domain';
import type { EventToAppend, StoredEvent } from '@kk-lintas/event-store';
import { chainEvent, eventId, openPribadi, readEnvelope, sealPribadi, type DataKey, type Envelope, type KeyStore } from '@kk-lintas/trust';
import { currentVersion, mustBeUnbroken, upcast, type Upcasters } from './event-versions';
import { plainJson } from './plain-json';
import { RecentEvents } from './recent-events';
import type { RecordedEvent } from './recorded-event';

/** Enough for what the subscriptions of an office lag behind its commands on a busy day. */
const RECENT = 1_000;

/** Where in its stream the next event goes. */
export interface StreamTail {
  readonly stream: string;
  /** Revision of the last event, -1 for a new stream. */
  readonly revision: number;
  readonly hash: string;
}

export type CommandMeta = Omit<Envelope['meta'], 'prevHash'>;

/** Turns domain events into chained, sealed envelopes and back. */
export class EventCodec {
  private readonly recent = new RecentEvents(RECENT);

  /** @throws Error when an upcaster is missing between two versions */
  constructor(
    private readonly keys: KeyStore,
    private readonly upcasters: Upcasters,
  ) {
    mustBeUnbroken(upcasters);
  }

  /** @param key seals the personal data of these events; required as soon as one has any */
  encode(events: readonly DomainEvent[], tail: StreamTail, time: string, meta: CommandMeta, key: DataKey | undefined): EventToAppend[] {
    let prevHash = tail.hash;
    return events.map((event, index) => {
      const id = eventId(meta.commandId, index);
      const { body, hash } = chainEvent({
        id,
        type: event.type,
        version: currentVersion(this.upcasters, event.type),
        stream: tail.stream,
        revision: tail.revision + 1 + index,
        time,
        data: plainJson(event.data),
        ...(event.pribadi !== undefined && { sealed: seal(key, event.pribadi, sealContext(tail.stream, id)) }),
        meta: { ...meta, prevHash },
      });
      prevHash = hash;
      return { id, type: event.type, body, hash };
    });
  }

  /** Decodes what is about to be appended, and remembers it for those who will read it back at once. */
  decodeOwn(stored: StoredEvent): RecordedEvent {
    const event = this.decodeBody(stored);
    this.recent.add(stored.body, event);
    return event;
  }

  decode(stored: StoredEvent): RecordedEvent {
    return this.recent.find(stored) ?? this.decodeBody(stored);
  }

  private decodeBody(stored: StoredEvent): RecordedEvent {
    const envelope = readEnvelope(stored.body);
    return {
      id: stored.id,
      type: stored.type,
      stream: stored.stream,
      revision: stored.revision,
      position: stored.position,
      time: envelope.time,
      data: upcast(this.upcasters, stored.type, envelope.version, envelope.data),
      meta: envelope.meta,
      hash: stored.hash,
      kid: envelope.sealed?.kid,
      openPribadi: () => this.open(envelope),
    };
  }

  private open(envelope: Envelope): object | undefined {
    if (envelope.sealed === undefined) return undefined;
    const key = this.keys.open(envelope.sealed.kid);
    return key && openPribadi(key, envelope.sealed, sealContext(envelope.stream, envelope.id));
  }
}

function seal(key: DataKey | undefined, pribadi: object, context: string) {
  if (key === undefined) throw new Error('personal data without a key to seal it');
  return sealPribadi(key, plainJson(pribadi), context);
}

/** Binds the ciphertext to its place: moved to another event it no longer opens. */
function sealContext(stream: string, id: string): string {
  return `${stream}/${id}`;
}
