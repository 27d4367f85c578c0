import type { DomainEvent } from '@kk-lintas/domain';
import { GENESIS_HASH } from '@kk-lintas/trust';
import { toDomainEvent, type RecordedEvent } from '../history/recorded-event';
import type { AnyAggregate } from './aggregate';
import type { LastAct } from './command';

/** A stream folded up to its last event, with what the next append needs. */
export interface LoadedStream<State = unknown> {
  readonly state: State;
  /** -1 for a stream that does not exist yet. */
  readonly revision: number;
  readonly hash: string;
  /** Key that seals the case's personal data, once it has any. */
  readonly kid: string | undefined;
  /** Digest of each accepted command by its id. */
  readonly commands: ReadonlyMap<string, string | undefined>;
  readonly last: LastAct | undefined;
}

export function emptyStream<State>(aggregate: AnyAggregate): LoadedStream<State> {
  return { state: aggregate.decider.initialState() as State, revision: -1, hash: GENESIS_HASH, kid: undefined, commands: new Map(), last: undefined };
}

export function advance<State>(aggregate: AnyAggregate, stream: LoadedStream<State>, events: readonly RecordedEvent[]): LoadedStream<State> {
  return advanceWith(stream, events, (state, recorded) => aggregate.decider.evolve(state, toDomainEvent(recorded)) as State);
}

/** The same for events just decided: their personal data is at hand and need not be opened again. */
export function advanceDecided<State>(
  aggregate: AnyAggregate,
  stream: LoadedStream<State>,
  recorded: readonly RecordedEvent[],
  decided: readonly DomainEvent[],
): LoadedStream<State> {
  let index = 0;
  return advanceWith(stream, recorded, (state) => aggregate.decider.evolve(state, decided[index++]) as State);
}

function advanceWith<State>(stream: LoadedStream<State>, events: readonly RecordedEvent[], evolve: (state: State, event: RecordedEvent) => State): LoadedStream<State> {
  const last = events.at(-1);
  if (last === undefined) return stream;
  const commands = new Map(stream.commands);
  for (const event of events) commands.set(event.meta.commandId, event.meta.commandDigest);
  return {
    state: events.reduce(evolve, stream.state),
    revision: last.revision,
    hash: last.hash,
    kid: stream.kid ?? events.find((event) => event.kid !== undefined)?.kid,
    commands,
    last: { event: last.type, jabatan: last.meta.actor.jabatan, time: last.time, ...(last.meta.actor.nip !== undefined && { nip: last.meta.actor.nip }) },
  };
}
