import type { EventToAppend, ExpectedRevision } from './event-store.port';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses what no adapter could keep exactly, before anything is asked of a store.
 * @throws TypeError that says what is malformed
 */
export function assertWellFormedAppend(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): void {
  if (!isText(stream) || stream === '') throw new TypeError('a stream has a name');
  if (expected !== 'no-stream' && !isRevision(expected)) throw new TypeError(`${expected} is no revision`);
  if (events.length === 0) throw new TypeError('an append holds at least one event');
  for (const { id, type, body, hash } of events) {
    if (!UUID.test(id)) throw new TypeError('the id of an event is a UUID in lower case');
    if (!isText(type) || !isText(hash)) throw new TypeError('type and hash of an event are text');
    if (!isText(body)) throw new TypeError('the body of an event is text that UTF-8 can hold');
  }
}

function isRevision(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && !LONE_SURROGATE.test(value);
}
