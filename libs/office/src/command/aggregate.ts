import type { BlobAddress } from '@kk-lintas/blob-store';
import type { Decider, DecisionContext, DomainEvent, Rejected } from '@kk-lintas/domain';
import type { CommandRequest, CommandResult } from './command';

/** A kind of stream of an office: its decider, and what its events need before they can be recorded. */
export interface Aggregate<State = unknown, Command extends DomainCommand = DomainCommand, Event extends DomainEvent = DomainEvent> {
  /** Streams are named `<name>-<id>`. */
  readonly name: string;
  readonly decider: Decider<State, Command, Event>;
  /** Per event type: completes a decided event with what another stream gives out (a register's number, a blanko's serial). */
  readonly claims?: { readonly [Type in Event['type']]?: Claim<Extract<Event, { type: Type }>, Event> };
}

export interface DomainCommand {
  readonly type: string;
  readonly [input: string]: unknown;
}

/**
 * Runs before the append. Invariant: claiming again for the same case and event gives the same answer, so a crash between
 * the claim and the append loses nothing and doubles nothing. What the other stream says may make another event of it.
 */
export type Claim<Event extends DomainEvent, Recorded extends DomainEvent = Event> = (event: Event, context: ClaimContext) => Promise<Recorded | Rejected>;

export interface ClaimContext extends DecisionContext {
  readonly stream: string;
  /** Next number of a register for this case, or the number that the case already has there. */
  readonly number: (register: string, purpose?: string) => Promise<RegisterEntry>;
  /** Keeps a document under the key of this stream, beside the log: the event carries its address alone. */
  readonly keep: (content: Uint8Array) => Promise<BlobAddress>;
  /** Sends a command to another stream of this office, on behalf of this one. */
  readonly execute: (request: Omit<CommandRequest, 'actor' | 'commandId'> & { readonly purpose: string }) => Promise<CommandResult>;
}

export interface RegisterEntry {
  readonly nomor: number;
  readonly tahun: number;
}

/** An aggregate whose types only its own slice knows. */
// The gateway never looks inside: state, command and event of one aggregate meet only in its own decider.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAggregate = Aggregate<any, any, any>;

export function streamOf(aggregate: { readonly name: string }, id: string): string {
  return `${aggregate.name}-${id}`;
}
