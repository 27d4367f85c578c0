import type { Pelaku, Rejected } from '@kk-lintas/domain';
import type { RecordedEvent } from '../history/recorded-event';
import type { AnyAggregate, DomainCommand } from './aggregate';

/** One command on its way to one stream. */
export interface CommandRequest {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly command: DomainCommand;
  readonly actor: Pelaku;
  /** UUID; sent again, it changes nothing. */
  readonly commandId: string;
  /** What the sender has seen (If-Match). Absent: decided on the stream as it stands. */
  readonly expectedRevision?: number;
  /** Id of the event or message that caused the command; then `commandId` derives from it, and the cause alone says whether the command came before. */
  readonly causationId?: string;
  readonly traceparent?: string;
}

export type CommandResult = Accepted | Refused | Conflict | IdReused;

export interface Accepted {
  readonly kind: 'accepted';
  readonly id: string;
  readonly revision: number;
  readonly events: readonly RecordedEvent[];
  /** True when this command id had been accepted before. */
  readonly replayed: boolean;
}

export interface Refused {
  readonly kind: 'refused';
  readonly rejection: Rejected;
  /** The stream's last act, when there is one. */
  readonly last?: LastAct;
}

/** The stream moved on since the sender looked. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly revision: number;
  readonly last?: LastAct;
}

/** The same command id came before with another content. */
export interface IdReused {
  readonly kind: 'id-reused';
}

export interface LastAct {
  readonly event: string;
  readonly nip?: string;
  readonly jabatan: string;
  readonly time: string;
}
