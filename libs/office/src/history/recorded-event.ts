import type { DomainEvent } from '@kk-lintas/domain';
import type { Position } from '@kk-lintas/event-store';
import type { Envelope } from '@kk-lintas/trust';

/** A stored event as the office reads it: upcast to today's version; personal data is opened only when asked for. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly data: object;
  readonly meta: Envelope['meta'];
  /** Hex SHA-256 of the stored event. */
  readonly hash: string;
  /** Identifier of the key that seals its personal data. */
  readonly kid: string | undefined;
  /** The personal data, or `undefined` when there is none or its key was destroyed. */
  readonly openPribadi: () => object | undefined;
}

/** The domain's view of a recorded event. */
export function toDomainEvent(recorded: RecordedEvent): DomainEvent {
  const pribadi = recorded.openPribadi();
  return pribadi === undefined ? { type: recorded.type, data: recorded.data } : { type: recorded.type, data: recorded.data, pribadi };
}

/** The same without personal data: what a read model may keep. */
export function toPublicEvent(recorded: RecordedEvent): DomainEvent {
  return { type: recorded.type, data: recorded.data };
}
