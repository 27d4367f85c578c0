import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '@kk-lintas/time-limit';
import type { AppendResult as ClientResult, Credentials } from '@eventstore/db-client';
import { EventStoreUnavailable, WrongExpectedRevision, type AppendResult, type EventToAppend, type ExpectedRevision, type Position, type StoredEvent } from '../event-store.port';
import { errorType, messageOf, type Client } from './client';
import type { LogReader } from './log-reader';
import type { OwnEvents } from './own-events';
import { pauseAfter, type Settings } from './settings';

export interface OneAppend {
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

/**
 * Appends over a network that loses answers. Only a conflict and a refusal are believed; after anything else the outcome
 * is unknown: the stream is asked for the events, and the same append with the same ids is sent again.
 */
export class Appender {
  constructor(
    private readonly client: Client,
    private readonly own: OwnEvents,
    private readonly reader: LogReader,
    private readonly credentials: Credentials,
    private readonly settings: Settings,
  ) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    const until = performance.now() + this.settings.appendMs;
    for (let attempt = 0; ; attempt++) {
      const failure = await this.attempt(stream, expected, events);
      if (!(failure instanceof Error)) return failure;
      const found = await this.find(stream, expected, events);
      if (found !== undefined) return found;
      const pause = pauseAfter(attempt, this.settings);
      if (performance.now() + pause >= until) throw new EventStoreUnavailable(`it is not known whether the append took place: ${failure.message}`);
      await sleep(pause);
    }
  }

  /**
   * Appends that follow upon each other in one call, tried once.
   * @returns `undefined` when it is not certain that all took place; each may then be sent by itself, with the same ids
   */
  async together(stream: string, appends: readonly OneAppend[]): Promise<AppendResult[] | undefined> {
    const expected = appends[0]?.expected ?? 'no-stream';
    const events = appends.flatMap((one) => one.events);
    const outcome = await this.attempt(stream, expected, events).catch((refusal: Error) => refusal);
    if (outcome instanceof Error) return undefined;
    // The answer says where the last event stands; where those of the others do, only the stream knows.
    const there = await this.events(stream, expected, events);
    if (there === undefined) return undefined;
    let count = 0;
    return appends.map((one) => resultAt(there[(count += one.events.length) - 1]));
  }

  /**
   * @returns an error when it is not known whether the events were appended
   * @throws what is certain: a conflict or a refusal
   */
  private async attempt(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult | Error> {
    try {
      return resultOf(await within(this.settings.attemptMs, this.send(stream, expected, events)));
    } catch (error) {
      const refusal = refusalOf(error, stream, expected);
      if (refusal !== undefined) throw refusal;
      return error instanceof Error ? error : new Error(messageOf(error));
    }
  }

  private send(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<ClientResult> {
    return this.client.appendToStream(this.own.nameOf(stream), events.map((event) => this.own.toServer(event)), {
      expectedRevision: expected === 'no-stream' ? 'no_stream' : BigInt(expected),
      credentials: this.credentials,
      deadline: this.settings.attemptMs,
      requiresLeader: true,
    });
  }

  /** The very events at the very place, `undefined` when they are not there or nobody answers. */
  private async find(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult | undefined> {
    const there = await this.events(stream, expected, events);
    return there && resultAt(there.at(-1));
  }

  private async events(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<StoredEvent[] | undefined> {
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const there = await this.reader.stream(stream, first, events.length).catch(() => undefined);
    return there?.length === events.length && there.every(({ id }, i) => id === events[i]?.id) ? there : undefined;
  }
}

function resultAt(last: StoredEvent | undefined): AppendResult {
  if (last === undefined) throw new Error('an append holds at least one event');
  return { revision: last.revision, position: last.position };
}

/** @throws Error when the server does not say where the events stand, so that the stream is asked */
function resultOf({ nextExpectedRevision, position }: ClientResult): AppendResult {
  if (position === undefined) throw new Error('the server gave no position');
  return { revision: Number(nextExpectedRevision), position: String(position.commit) as Position };
}

function refusalOf(error: unknown, stream: string, expected: ExpectedRevision): Error | undefined {
  switch (errorType(error)) {
    case 'wrong-expected-version':
      return new WrongExpectedRevision(stream, expected, actualOf(error));
    case 'maximum-append-size-exceeded':
      return new TypeError(`the append is larger than the server takes: ${messageOf(error)}`);
    case 'access-denied':
    case 'stream-deleted':
      return new EventStoreUnavailable(messageOf(error));
    default:
      return undefined;
  }
}

function actualOf(error: unknown): ExpectedRevision {
  const { actualVersion } = error as { readonly actualVersion: bigint | 'no_stream' };
  return actualVersion === 'no_stream' || actualVersion < 0n ? 'no-stream' : Number(actualVersion);
}
