import { EventStoreUnavailable, WrongExpectedRevision, type AppendResult, type EventToAppend, type ExpectedRevision } from '../event-store.port';
import type { Appender, OneAppend } from './appender';

/** What goes out in one call at most: each event is a message of its own, and the mebibyte that a server takes is far. */
const MOST_APPENDS = 32;
const MOST_CHARACTERS = 256 * 1024;

interface Call extends OneAppend {
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** An append that did not take place, as far as is known. */
interface Failed {
  readonly error: Error;
  /** What those expect that were built on it. */
  readonly next: ExpectedRevision;
}

/**
 * Appends to one stream take effect in the order they were asked, one call to the server at a time: separate calls may
 * overtake each other. Those that wait and follow upon each other go out together, so that many cases that want the next
 * number of one register do not wait for as many answers. What was built on an append that failed fails with it: another
 * may have written in its place, and the revision alone would not tell. Streams do not wait for each other.
 */
export class AppendQueue {
  private readonly waiting = new Map<string, Call[]>();
  private readonly drains = new Set<Promise<void>>();

  constructor(private readonly appender: Pick<Appender, 'append' | 'together'>) {}

  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      const call: Call = { expected, events, resolve, reject };
      const queue = this.waiting.get(stream);
      if (queue === undefined) this.begin(stream, [call]);
      else queue.push(call);
    });
  }

  /** Settles when nothing is in hand any more. */
  async idle(): Promise<void> {
    while (this.drains.size > 0) await Promise.all(this.drains);
  }

  private begin(stream: string, queue: Call[]): void {
    this.waiting.set(stream, queue);
    const drain = this.drain(stream, queue);
    this.drains.add(drain);
    void drain.then(() => this.drains.delete(drain));
  }

  private async drain(stream: string, queue: Call[]): Promise<void> {
    for (let failed: Failed | undefined; queue.length > 0; ) {
      const calls = queue.splice(0, following(queue));
      failed = failed !== undefined && failed.next === calls[0]?.expected ? failWith(failed, stream, calls) : await this.send(stream, calls);
    }
    this.waiting.delete(stream); // in the same breath as the last look: a call that comes after it begins anew
  }

  /** What is not certain together is sent again one by one: each learns its own outcome, and none takes effect twice. */
  private async send(stream: string, calls: readonly Call[]): Promise<Failed | undefined> {
    const together = calls.length > 1 ? await this.appender.together(stream, calls) : undefined;
    for (const [index, call] of calls.entries()) {
      try {
        call.resolve(together?.[index] ?? (await this.appender.append(stream, call.expected, call.events)));
      } catch (error) {
        call.reject(error);
        const failed = { error: error as Error, next: nextOf(call) };
        if (isFinal(error)) return failWith(failed, stream, calls.slice(index + 1));
      }
    }
    return undefined;
  }
}

/** After a conflict or an unknown outcome nothing is certain about those behind it; after other errors the server will tell. */
function isFinal(error: unknown): boolean {
  return error instanceof WrongExpectedRevision || error instanceof EventStoreUnavailable;
}

function failWith({ error, next }: Failed, stream: string, calls: readonly Call[]): Failed {
  for (const { expected, reject } of calls) reject(error instanceof WrongExpectedRevision ? new WrongExpectedRevision(stream, expected, error.actual) : error);
  const last = calls.at(-1);
  return { error, next: last === undefined ? next : nextOf(last) };
}

function nextOf({ expected, events }: OneAppend): number {
  return (expected === 'no-stream' ? -1 : expected) + events.length;
}

/** How many of the first appends may go out as one: each expects what the one before it leaves. At least one. */
export function following(appends: readonly OneAppend[]): number {
  const ids = new Set<string>();
  let [characters, next]: [number, ExpectedRevision | undefined] = [0, appends[0]?.expected];
  for (const [index, { expected, events }] of appends.entries()) {
    characters += events.reduce((sum, { body }) => sum + body.length, 0);
    const repeats = events.some(({ id }) => ids.has(id));
    if (index > 0 && (expected !== next || repeats || index === MOST_APPENDS || characters > MOST_CHARACTERS)) return index;
    events.forEach(({ id }) => ids.add(id));
    next = nextOf({ expected, events });
  }
  return appends.length;
}
